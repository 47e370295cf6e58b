import Documents
import Extraction
import Matching
import Pipeline

/// A draft of a saved run, with the text that all its spans count in.
struct DraftRecord: Codable {
  let path: String
  let format: String
  let sha256: String
  let title: Nullable<String>
  let byline: Nullable<String>
  let date: Nullable<String>
  let publisher: String?
  let language: String?
  let url: String?
  /// What all spans count in. In a redacted run the words for unnamed people are masked.
  let text: String
  /// Where the text stands in its file: `[scalar of the text, line, column, 1]`; up to the next one
  /// each scalar is a column further, or none where the last number is 0.
  let places: [[Int]]
  let blocks: [BlockRecord]
  let sentences: [SpanRecord]
  /// How much each sentence is worth checking, 0…1.
  let worths: [Double]
  /// Phrases that name no source, belief or amount.
  let weasels: [PhraseRecord]
  let markFaults: [PhraseRecord]
  let statements: [CheckedStatementRecord]
  let notes: [NoteRecord]

  init(_ draft: DraftReport, catalog: inout EvidenceCatalog) {
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
    text = document.text
    places = document.placeMarks.marks.map { mark in
      [scalars.scalar(at: mark.offset), mark.line, mark.column, mark.isLiteral ? 1 : 0]
    }
    blocks = document.blocks.map { BlockRecord($0, document, scalars) }
    sentences = draft.analysis.sentences.map(scalars.span)
    worths = draft.analysis.worths
    weasels = draft.analysis.weasels.map { PhraseRecord($0.kind.rawValue, $0.range, scalars) }
    markFaults = draft.analysis.markFaults.map { PhraseRecord($0.kind.rawValue, $0.range, scalars) }
    statements = draft.analysis.statements.enumerated().map { index, statement in
      let comparison = index < draft.comparisons.count ? draft.comparisons[index] : nil
      let evidence = comparison?.evidence ?? []
      let source = DraftText(evidence.first?.context ?? "")
      return CheckedStatementRecord(
        statement: StatementRecord(statement, in: scalars),
        links: statement.attribution.chain.map { scalars.span($0.range) },
        tone: statement.attribution.cue?.tone.rawValue,
        verdict: draft.verdict(of: statement)?.word,
        compared: comparison.map { ComparedRecord($0) },
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
struct BlockRecord: Codable {
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

/// A stretch of the draft of some kind: a repaired quotation mark, a weasel phrase.
struct PhraseRecord: Codable {
  let kind: String
  let start: Int
  let end: Int

  init(_ kind: String, _ range: TextRange, _ scalars: DraftText) {
    let span = scalars.span(range)
    self.kind = kind
    start = span.start
    end = span.end
  }
}

/// A note about how a file was read.
struct NoteRecord: Codable {
  let kind: String
  let message: String
  let location: LocationRecord

  init(_ note: ReadingNote) {
    kind = note.kind.rawValue
    message = note.message
    location = LocationRecord(note.location)
  }
}
