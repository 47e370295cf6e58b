import Matching

/// `STATEMENT` of the command-line contract with what the run found out about it.
struct CheckedStatementRecord: Codable {
  let statement: StatementRecord
  /// Where the draft names each link of the chain.
  let links: [SpanRecord]
  let tone: String?
  let verdict: String?
  let compared: ComparedRecord?
  /// Identifiers into the run's `evidence`.
  let evidence: [String]
  /// Likewise, for words that were not found.
  let nearest: String?
  /// Between the draft and the first piece of evidence.
  let differences: [DifferenceRecord]
  let location: LocationRecord

  private enum Key: String, CodingKey {
    case links, tone, verdict, compared, evidence, nearest, differences, location
  }

  func encode(to encoder: any Encoder) throws {
    try statement.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(links, forKey: .links)
    try container.encodeIfPresent(tone, forKey: .tone)
    try container.encode(verdict, forKey: .verdict)
    try container.encodeIfPresent(compared, forKey: .compared)
    try container.encode(evidence, forKey: .evidence)
    try container.encodeIfPresent(nearest, forKey: .nearest)
    try container.encode(differences, forKey: .differences)
    try container.encode(location, forKey: .location)
  }
}

extension CheckedStatementRecord {
  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    self.init(
      statement: try StatementRecord(from: decoder),
      links: try container.decode([SpanRecord].self, forKey: .links),
      tone: try container.decodeIfPresent(String.self, forKey: .tone),
      verdict: try container.decodeIfPresent(String.self, forKey: .verdict),
      compared: try container.decodeIfPresent(ComparedRecord.self, forKey: .compared),
      evidence: try container.decode([String].self, forKey: .evidence),
      nearest: try container.decodeIfPresent(String.self, forKey: .nearest),
      differences: try container.decode([DifferenceRecord].self, forKey: .differences),
      location: try container.decode(LocationRecord.self, forKey: .location))
  }
}

/// What a statement was held against, beside the evidence.
struct ComparedRecord: Codable {
  /// There were sources to compare with.
  let corpus: Bool
  /// The sources hold words of the speaker, or there is none that could be known.
  let knowsSpeaker: Bool
  /// A source says what the claim says.
  let supported: Bool
  /// In how many places the words of a short quotation stand in a row; absent for all others.
  let places: Int?

  init(_ comparison: Comparison) {
    corpus = comparison.hasCorpus
    knowsSpeaker = comparison.knowsSpeaker
    supported = comparison.isSupported
    places = comparison.placeCount
  }
}
