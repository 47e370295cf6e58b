package import Documents
package import Extraction

/// A statement as the machine formats write it: `STATEMENT` of the command-line contract.
package struct StatementRecord: Codable, Sendable {
  package let id: String
  let kind: String
  let form: String?
  let spans: [SpanRecord]
  let speaker: Nullable<SpeakerRecord>
  let cue: Nullable<WordsRecord>
  let chain: [LinkRecord]
  let hops: Int
  let hedges: [WordsRecord]
  let how: String
  let confidence: Double
  let parent: String?
  let claim: ClaimRecord?

  struct SpeakerRecord: Codable, Sendable {
    let text: String
    let start: Int
    let end: Int
    let name: Nullable<String>
    let kind: String
  }

  struct LinkRecord: Codable, Sendable {
    let name: String
    let kind: String
  }

  package init(_ statement: Statement, in text: DraftText) {
    id = statement.id
    switch statement.kind {
    case .quotation(let form): (kind, self.form) = ("quotation", form.rawValue)
    case .indirect: (kind, form) = ("indirect", nil)
    case .claim: (kind, form) = ("claim", nil)
    }
    spans = statement.spans.map(text.span)
    let attribution = statement.attribution
    let mention = attribution.speaker.map { mention in
      let span = text.span(mention.range)
      return SpeakerRecord(
        text: text.words(mention.range), start: span.start, end: span.end,
        name: Nullable(mention.name),
        kind: mention.kind.rawValue)
    }
    speaker = Nullable(mention)
    cue = Nullable(attribution.cue.map { text.record($0.range) })
    chain = attribution.chain.map { LinkRecord(name: $0.name, kind: $0.kind.rawValue) }
    hops = attribution.hops
    hedges = statement.hedges.map(text.record)
    how = attribution.how.rawValue
    confidence = attribution.confidence
    parent = statement.parent
    claim = ClaimRecord(statement.kind, text)
  }
}

/// Half-open, in Unicode scalars.
package struct SpanRecord: Codable, Sendable {
  let start: Int
  let end: Int
}

/// Words of the text with their place.
package struct WordsRecord: Codable, Sendable {
  let text: String
  let start: Int
  let end: Int
}

/// A text whose byte ranges are written as scalar spans.
package struct DraftText: Sendable {
  private let text: String
  private let scalars: ScalarIndex

  package init(_ text: String) {
    self.text = text
    scalars = ScalarIndex(text)
  }

  package func span(_ range: TextRange) -> SpanRecord {
    SpanRecord(start: scalars.scalars(before: range.start), end: scalars.scalars(before: range.end))
  }

  func scalar(at offset: Int) -> Int { scalars.scalars(before: offset) }

  package func words(_ range: TextRange) -> String { text[range] }

  package func record(_ range: TextRange) -> WordsRecord {
    let span = span(range)
    return WordsRecord(text: words(range), start: span.start, end: span.end)
  }
}
