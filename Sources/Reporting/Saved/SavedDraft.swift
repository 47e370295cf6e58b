import Documents
import Extraction
import Indexing
import Matching
import Pipeline

/// Makes the report on a draft again from what a saved run tells of it.
struct SavedDraft {
  private let entry: DraftEntry
  private let text: SavedText
  private let path: String

  init(_ entry: DraftEntry) {
    self.entry = entry
    text = SavedText(entry.draft.text)
    path = entry.draft.path
  }

  /// The report on `document`, the draft itself where it has been read, nil: as the run tells it.
  ///
  /// - Throws: `ReportingError.damagedRun` where the entry contradicts itself.
  func report(
    _ sources: SavedSources, of document: Document? = nil
  ) throws(ReportingError) -> DraftReport {
    let document = if let document { document } else { try savedDocument() }
    var evidence: [String: Evidence] = [:]
    for record in entry.evidence {
      evidence[record.id] = try SavedEvidence(record).evidence(sources, draft: text)
    }
    var statements: [Statement] = []
    var comparisons: [Comparison] = []
    var verdicts: [String: Verdict] = [:]
    for record in entry.draft.statements {
      let statement = try SavedStatement(record, text).statement()
      statements.append(statement)
      verdicts[statement.id] = try record.verdict.map { word throws(ReportingError) in
        try SavedFinding.verdict(word)
      }
      let passages = try record.evidence.map { id throws(ReportingError) in
        try Self.found(evidence[id], id)
      }
      let context = SavedText(passages.first?.context ?? "")
      comparisons.append(
        Comparison(
          draft: document, statement: statement, evidence: passages,
          nearest: try record.nearest.map { id throws(ReportingError) in
            try Self.found(evidence[id], id)
          },
          differences: try record.differences.map { difference throws(ReportingError) in
            try self.difference(difference, source: context)
          },
          hasCorpus: record.compared?.corpus ?? !sources.isEmpty,
          knowsSpeaker: record.compared?.knowsSpeaker ?? true,
          placeCount: record.compared?.places,
          isSupported: record.compared?.supported ?? false))
    }
    return DraftReport(
      document: document,
      analysis: Analysis(
        statements: statements, sentences: entry.draft.sentences.map(text.range),
        worths: entry.draft.worths,
        weasels: try entry.draft.weasels.map { weasel throws(ReportingError) in
          Weasel(
            kind: try SavedWord.value(weasel.kind),
            range: text.range(SpanRecord(start: weasel.start, end: weasel.end)))
        },
        markFaults: try entry.draft.markFaults.map { fault throws(ReportingError) in
          MarkFault(
            kind: try SavedWord.value(fault.kind),
            range: text.range(SpanRecord(start: fault.start, end: fault.end)))
        }),
      comparisons: comparisons,
      findings: try entry.findings.map { record throws(ReportingError) in
        try SavedFinding(record).finding(text: text) { id throws(ReportingError) in
          try Self.found(evidence[id], id)
        }
      }, verdicts: verdicts)
  }

  private static func found(
    _ evidence: Evidence?, _ identifier: String
  ) throws(ReportingError) -> Evidence {
    guard let evidence else {
      throw .damagedRun("evidence “\(identifier)” is referred to and not there")
    }
    return evidence
  }

  private func difference(
    _ record: DifferenceRecord, source: SavedText
  ) throws(ReportingError) -> Difference {
    Difference(
      kind: try SavedWord.value(record.kind), draft: text.range(record.draft),
      source: source.range(record.source))
  }

  private func savedDocument() throws(ReportingError) -> Document {
    let draft = entry.draft
    let document = Document(
      savedAs: path, format: draft.format, sha256: draft.sha256, text: draft.text,
      blocks: try draft.blocks.map { block throws(ReportingError) in
        Block(
          role: try SavedWord.value(block.role),
          range: text.range(SpanRecord(start: block.start, end: block.end)),
          address: block.address,
          speaker: block.speaker.map { Speaker(name: $0, role: block.speakerRole) })
      },
      metadata: Metadata(
        title: draft.title.value, byline: draft.byline.value, date: draft.date.value,
        publisher: draft.publisher, language: draft.language, url: draft.url),
      notes: try draft.notes.map { note throws(ReportingError) in
        ReadingNote(
          kind: try SavedWord.value(note.kind), message: note.message,
          location: Location(note.location))
      },
      places: draft.places.compactMap { numbers in
        guard numbers.count == 4 else { return nil }
        return PlaceMarks.Mark(
          offset: text.offset(ofScalar: numbers[0]), line: numbers[1], column: numbers[2],
          isLiteral: numbers[3] == 1)
      })
    guard let document else { throw .damagedRun("the blocks of “\(path)” are not in order") }
    return document
  }
}

/// A word of a machine format as the value that it stands for.
enum SavedWord {
  static func value<Value: RawRepresentable<String>>(
    _ word: String
  ) throws(ReportingError) -> Value {
    guard let value = Value(rawValue: word) else {
      throw .damagedRun("“\(word)” is not a word of this format")
    }
    return value
  }
}

extension Location {
  init(_ record: LocationRecord) {
    self.init(path: record.path, line: record.line, column: record.column)
  }
}
