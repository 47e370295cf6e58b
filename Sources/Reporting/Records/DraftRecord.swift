import Documents
import Extraction
import Matching
import Pipeline

/// A draft of a saved run, with the text that all its spans count in.
struct DraftRecord: Encodable {
  let path: String
  let format: String
  let sha256: String
  let title: Nullable<String>
  let byline: Nullable<String>
  let date: Nullable<String>
  let publisher: String?
  let language: String?
  let url: String?
  /// Left out of a redacted run.
  let text: String?
  let blocks: [BlockRecord]
  let sentences: [SpanRecord]
  let markFaults: [MarkFaultRecord]
  let statements: [CheckedStatementRecord]
  let notes: [NoteRecord]

  init(_ draft: DraftReport, includesText: Bool, catalog: inout EvidenceCatalog) {
    let document = draft.document
    let scalars = DraftText(document.text)
    path = document.path
    format = document.format
    sha256 = document.sha256
    title = Nullable(document.metadata.title)
    byline = Nullable(document.metadata.byline)
    date = Nullable(document.metadata.date)
    publisher = document.metadata.publisher
    language = document.metadata.language
    url = document.metadata.url
    text = includesText ? document.text : nil
    blocks = document.blocks.map { BlockRecord($0, document, scalars) }
    sentences = draft.analysis.sentences.map(scalars.span)
    markFaults = draft.analysis.markFaults.map { MarkFaultRecord($0, scalars) }
    statements = draft.analysis.statements.enumerated().map { index, statement in
      let comparison = index < draft.comparisons.count ? draft.comparisons[index] : nil
      let evidence = comparison?.evidence ?? []
      let source = DraftText(evidence.first?.context ?? "")
      return CheckedStatementRecord(
        statement: StatementRecord(statement, in: scalars),
        links: statement.attribution.chain.map { scalars.span($0.range) },
        tone: statement.attribution.cue?.tone.rawValue,
        verdict: draft.verdict(of: statement)?.word,
        evidence: evidence.map { catalog.identifier(of: $0, draft: scalars) },
        nearest: comparison?.nearest.map { catalog.identifier(of: $0, draft: scalars) },
        differences: (comparison?.differences ?? []).map {
          DifferenceRecord($0, draft: scalars, source: source)
        },
        location: LocationRecord(document.location(of: statement.spans[0].start)))
    }
    notes = document.notes.map(NoteRecord.init)
  }
}

/// A block of a draft.
struct BlockRecord: Encodable {
  let role: String
  let start: Int
  let end: Int
  let address: String
  let speaker: String?
  let speakerRole: String?
  let line: Int?
  let column: Int?

  init(_ block: Block, _ document: Document, _ scalars: DraftText) {
    let span = scalars.span(block.range)
    let place = document.location(of: block.range.start)
    role = block.role.rawValue
    start = span.start
    end = span.end
    address = block.address
    speaker = block.speaker?.name
    speakerRole = block.speaker?.role
    line = place.line
    column = place.column
  }
}

/// A repaired quotation mark.
struct MarkFaultRecord: Encodable {
  let kind: String
  let start: Int
  let end: Int

  init(_ fault: MarkFault, _ scalars: DraftText) {
    let span = scalars.span(fault.range)
    kind = fault.kind.rawValue
    start = span.start
    end = span.end
  }
}

/// A note about how a file was read.
struct NoteRecord: Encodable {
  let kind: String
  let message: String
  let location: LocationRecord

  init(_ note: ReadingNote) {
    kind = note.kind.rawValue
    message = note.message
    location = LocationRecord(note.location)
  }
}

/// `STATEMENT` of the command-line contract with what the run found out about it.
struct CheckedStatementRecord: Encodable {
  let statement: StatementRecord
  /// Where the draft names each link of the chain.
  let links: [SpanRecord]
  let tone: String?
  let verdict: String?
  /// Identifiers into the run's `evidence`.
  let evidence: [String]
  /// Likewise, for words that were not found.
  let nearest: String?
  /// Between the draft and the first piece of evidence.
  let differences: [DifferenceRecord]
  let location: LocationRecord

  private enum Key: String, CodingKey {
    case links, tone, verdict, evidence, nearest, differences, location
  }

  func encode(to encoder: any Encoder) throws {
    try statement.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(links, forKey: .links)
    try container.encodeIfPresent(tone, forKey: .tone)
    try container.encode(verdict, forKey: .verdict)
    try container.encode(evidence, forKey: .evidence)
    try container.encodeIfPresent(nearest, forKey: .nearest)
    try container.encode(differences, forKey: .differences)
    try container.encode(location, forKey: .location)
  }
}
