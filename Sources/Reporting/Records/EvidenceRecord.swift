import Documents
import Indexing
import Matching

/// A passage of a source as a saved run keeps it, with all that its rendering needs.
struct EvidenceRecord: Codable {
  let id: String
  let document: String
  /// Of the source's file, to tell sources of one path in two corpora apart.
  let sha256: String
  let passage: String
  let role: String
  let speaker: Nullable<String>
  let speakerRole: String?
  let voice: String?
  let title: Nullable<String>
  let date: Nullable<String>
  /// Text of the passage; `ranges` and the source side of `edits` count in it.
  let context: String
  let ranges: [SpanRecord]
  let score: Double
  let edits: [EditRecord]

  init(id: String, _ evidence: Evidence, draft: DraftText) {
    let source = DraftText(evidence.context)
    self.id = id
    document = evidence.document.path
    sha256 = evidence.document.sha256
    passage = evidence.address
    role = evidence.role.rawValue
    speaker = Nullable(evidence.speaker)
    speakerRole = evidence.speakerRole
    voice = evidence.voice?.rawValue
    title = Nullable(evidence.document.metadata.title)
    date = Nullable(evidence.document.metadata.date)
    context = evidence.context
    ranges = evidence.ranges.map(source.span)
    score = evidence.score
    edits = WordDiff.merged(evidence.edits).map { EditRecord($0, draft: draft, source: source) }
  }
}

/// One step of the pairing of words, neighbouring steps of a kind as one. `draft` counts in the draft's text, `source` in the context.
struct EditRecord: Codable {
  let kind: String
  let draft: SpanRecord
  let source: SpanRecord

  init(_ edit: Edit, draft: DraftText, source: DraftText) {
    kind = edit.kind.rawValue
    self.draft = draft.span(edit.draft)
    self.source = source.span(edit.source)
  }
}

/// A difference between a quotation and its source. `draft` counts in the draft's text, `source` in
/// the context of the first piece of evidence.
struct DifferenceRecord: Codable {
  let kind: String
  let draft: SpanRecord
  let source: SpanRecord

  init(_ difference: Difference, draft: DraftText, source: DraftText) {
    kind = difference.kind.rawValue
    self.draft = draft.span(difference.draft)
    self.source = source.span(difference.source)
  }
}

/// The short form that stands with a finding, as `match` writes it.
struct EvidenceSummaryRecord: Codable, Sendable {
  let id: String
  let document: String
  let passage: String
  let speaker: Nullable<String>
  let title: Nullable<String>
  let date: Nullable<String>
  /// From the first matched word to the last, into the `context` of the evidence.
  let start: Int
  let end: Int
  let text: String
  let score: Double

  init(id: String, _ evidence: Evidence) {
    let source = DraftText(evidence.context)
    let extent = evidence.extent
    let span = source.span(extent)
    self.id = id
    document = evidence.document.path
    passage = evidence.address
    speaker = Nullable(evidence.speaker)
    title = Nullable(evidence.document.metadata.title)
    date = Nullable(evidence.document.metadata.date)
    start = span.start
    end = span.end
    text = source.words(extent)
    score = evidence.score
  }
}

extension Evidence {
  /// From the first matched word to the last; the whole context when nothing is marked.
  var extent: TextRange {
    guard let first = ranges.first, let last = ranges.last else {
      return TextRange(0, context.utf8.count)
    }
    return first.union(last)
  }
}

/// Gives each piece of evidence of a draft one identifier, in the order of its first mention.
struct EvidenceCatalog {
  private(set) var records: [EvidenceRecord] = []
  private var identifiers: [Evidence: String] = [:]
  /// How many the drafts before have.
  private let known: Int

  init(after known: Int = 0) { self.known = known }

  /// The identifier of this draft's evidence, a new one at its first mention.
  mutating func identifier(of evidence: Evidence, draft: DraftText) -> String {
    if let known = identifiers[evidence] { return known }
    let identifier = "e\(known + records.count + 1)"
    identifiers[evidence] = identifier
    records.append(EvidenceRecord(id: identifier, evidence, draft: draft))
    return identifier
  }
}
