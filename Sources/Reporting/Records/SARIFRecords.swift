import Indexing
import Documents
import Extraction
import Matching
import Pipeline

/// A text of SARIF, in plain words and where it helps in Markdown.
struct SARIFText: Encodable {
  let text: String
  var markdown: String?
}

/// A finding as SARIF's `result`.
struct SARIFResult: Encodable {
  let ruleId: String
  let ruleIndex: Int
  let level: String
  let message: SARIFText
  let locations: [SARIFPlace]
  let relatedLocations: [SARIFPlace]?
  let codeFlows: [Flow]?
  let partialFingerprints: [String: String]
  /// Nil without a baseline.
  let baselineState: String?
  /// Empty says that the finding was looked at and is not suppressed.
  let suppressions: [Suppression]
  let properties: Properties

  struct Flow: Encodable { let threadFlows: [Thread] }
  struct Thread: Encodable { let locations: [Step] }
  struct Step: Encodable { let location: SARIFPlace }

  struct Properties: Encodable {
    let verdict: String?
    let remedy: String
  }

  struct Suppression: Encodable {
    let kind: String
    let status = "accepted"
    let justification: String
    let location: SARIFPlace

    init(_ waiver: Waiver) {
      kind = waiver.origin == .inline ? "inSource" : "external"
      justification =
        waiver.reason + (waiver.initials.isEmpty ? "" : " (\(waiver.initials))")
      location = SARIFPlace(waiver.location)
    }
  }

  init(
    _ finding: Finding, index: Int, draft: Document?, statement: Statement?,
    hasBaseline: Bool, _ fingerprints: inout Fingerprints
  ) {
    ruleId = finding.rule
    ruleIndex = index
    level = finding.level.word
    message = SARIFText(text: "\(finding.message.text); \(finding.remedy)")
    locations = draft.map { Self.places(of: finding, in: $0) } ?? []
    let sources = finding.evidence.enumerated().map { SARIFPlace($1, id: $0 + 1) }
    relatedLocations = sources.isEmpty ? nil : sources
    codeFlows = draft.flatMap { Self.flow(of: statement, in: $0) }.map { [$0] }
    partialFingerprints = [
      "verbatim/v1": fingerprints.next(
        rule: finding.rule, spans: finding.spans, message: finding.message.text)
    ]
    switch finding.standing {
    case .open: (baselineState, suppressions) = (hasBaseline ? "new" : nil, [])
    case .known: (baselineState, suppressions) = ("unchanged", [])
    case .waived(let waiver):
      (baselineState, suppressions) = (hasBaseline ? "new" : nil, [Suppression(waiver)])
    }
    properties = Properties(verdict: finding.verdict?.word, remedy: finding.remedy)
  }

  /// One place: from the first word to the last. A finding about the whole draft points at it.
  private static func places(of finding: Finding, in draft: Document) -> [SARIFPlace] {
    guard let first = finding.spans.first, let last = finding.spans.last else {
      return [SARIFPlace(Location(path: draft.path))]
    }
    return [SARIFPlace(first.union(last), in: draft, message: nil)]
  }

  /// The way of the words: from the speaker over each outlet to the draft.
  private static func flow(of statement: Statement?, in draft: Document) -> Flow? {
    guard let statement, !statement.attribution.chain.isEmpty else { return nil }
    let links = statement.attribution.chain.map { link in
      Step(location: SARIFPlace(link.range, in: draft, message: link.name))
    }
    let end = Step(location: SARIFPlace(statement.extent, in: draft, message: "this draft"))
    return Flow(threadFlows: [Thread(locations: links + [end])])
  }
}

/// SARIF's `location`.
struct SARIFPlace: Encodable {
  let id: Int?
  let physicalLocation: Physical
  let logicalLocations: [Logical]?
  let message: SARIFText?

  struct Physical: Encodable {
    let artifactLocation: Artifact
    let region: Region?
  }

  struct Artifact: Encodable {
    let uri: String

    /// A relative reference of RFC 3986; what is not plain in a path is percent-encoded.
    init(path: String) {
      uri = path.utf8.map { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
          String(UnicodeScalar(byte))
        default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
      }.joined()
    }
  }

  struct Region: Encodable {
    let startLine: Int
    let startColumn: Int?
    let endLine: Int?
    let endColumn: Int?
    let snippet: SARIFText?
  }

  struct Logical: Encodable { let fullyQualifiedName: String }

  init(_ location: Location) {
    id = nil
    physicalLocation = Physical(
      artifactLocation: Artifact(path: location.path),
      region: location.line.map {
        Region(
          startLine: $0, startColumn: location.column, endLine: nil, endColumn: nil, snippet: nil)
      })
    logicalLocations = nil
    message = nil
  }

  init(_ range: TextRange, in draft: Document, message: String?) {
    let start = draft.location(of: range.start)
    // One past the last word; the last byte has a place even at the end of a block.
    let last = draft.location(of: max(range.start, range.end - 1))
    id = nil
    physicalLocation = Physical(
      artifactLocation: Artifact(path: draft.path),
      region: start.line.map {
        Region(
          startLine: $0, startColumn: start.column, endLine: last.line,
          endColumn: last.column.map { $0 + 1 }, snippet: SARIFText(text: draft.text[range]))
      })
    logicalLocations = nil
    self.message = message.map { SARIFText(text: $0) }
  }

  /// A passage of a source. Its address is an XPath as often as a line, so it is given as a name.
  init(_ evidence: Evidence, id: Int) {
    let words = DraftText(evidence.context).words(evidence.extent)
    self.id = id
    physicalLocation = Physical(
      artifactLocation: Artifact(path: evidence.document.path), region: nil)
    logicalLocations = [Logical(fullyQualifiedName: evidence.address)]
    message = SARIFText(text: words.isEmpty ? "words of the source withheld" : "“\(words)”")
  }
}
