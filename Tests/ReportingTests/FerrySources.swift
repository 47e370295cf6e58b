import Documents
import Extraction
import Indexing
import Matching
import TestSupport

@testable import Reporting

/// The sources of the fixture: the minutes of the meeting and an interview.
enum FerrySources {
  static let minutes = SourceDocument(
    id: 1, path: "minutes/2024-03-05.xml", sha256: String(repeating: "ab", count: 32),
    format: "tei",
    metadata: Metadata(
      title: "Minutes of the harbour council, 5 March 2024", date: "2024-03-05",
      publisher: "Town of Elmsworth", language: "en"), isIncomplete: false)

  static let interview = SourceDocument(
    id: 2, path: "press/renn-interview.html", sha256: String(repeating: "cd", count: 32),
    format: "html",
    metadata: Metadata(
      title: "“We are not a museum”: the harbour master on the night boat",
      byline: "Aino Tamm", date: "2024-03-01", publisher: "Sound Weekly", language: "en",
      url: "https://weekly.example/renn"), isIncomplete: false)

  static let unused = SourceDocument(
    id: 3, path: "press/timetable.html", sha256: String(repeating: "ef", count: 32),
    format: "html", metadata: Metadata(title: "Timetable"), isIncomplete: false)

  /// Evidence for `statement` from a passage whose match stands between ⟦ and ⟧, edits included.
  static func evidence(
    for statement: Statement, in document: SourceDocument = minutes, at address: String,
    speaker: String?, score: Double = 1, role: BlockRole = .paragraph, _ passage: String
  ) -> Evidence {
    let passage = marked(passage)
    return Evidence(
      document: document, address: address, role: role, speaker: speaker, context: passage.text,
      ranges: passage.ranges, score: score,
      edits: statement.kind.isClaim
        ? []
        : Pairing(
          draft: FerryDraft.marks.text, spans: statement.spans, source: passage.text,
          ranges: passage.ranges
        ).edits)
  }
}

/// A plain longest-common-subsequence pairing of words, good enough to stand in for the matcher.
struct Pairing {
  private let left: [Token]
  private let right: [Token]
  private let start: Int

  init(draft: String, spans: [TextRange], source: String, ranges: [TextRange]) {
    left = spans.flatMap { Tokenizer.tokens(in: draft, range: $0) }
    right = ranges.flatMap { Tokenizer.tokens(in: source, range: $0) }
    start = ranges.first?.start ?? 0
  }

  var edits: [Edit] {
    var table = Array(
      repeating: Array(repeating: 0, count: right.count + 1), count: left.count + 1)
    for row in left.indices.reversed() {
      for column in right.indices.reversed() {
        table[row][column] =
          left[row].hash == right[column].hash
          ? table[row + 1][column + 1] + 1 : max(table[row + 1][column], table[row][column + 1])
      }
    }
    var edits: [Edit] = []
    var (row, column) = (0, 0)
    var (draft, source) = (left.first?.range.start ?? 0, start)
    while row < left.count || column < right.count {
      let hasLeft = row < left.count
      let hasRight = column < right.count
      if hasLeft, hasRight, left[row].hash == right[column].hash {
        edits.append(Edit(kind: .same, draft: left[row].range, source: right[column].range))
        (draft, source) = (left[row].range.end, right[column].range.end)
        row += 1
        column += 1
      } else if hasLeft, hasRight, table[row + 1][column + 1] == table[row][column] {
        edits.append(
          Edit(kind: .substituted, draft: left[row].range, source: right[column].range))
        (draft, source) = (left[row].range.end, right[column].range.end)
        row += 1
        column += 1
      } else if hasLeft, !hasRight || table[row + 1][column] >= table[row][column + 1] {
        edits.append(
          Edit(kind: .inserted, draft: left[row].range, source: TextRange(source, source)))
        draft = left[row].range.end
        row += 1
      } else {
        edits.append(
          Edit(kind: .deleted, draft: TextRange(draft, draft), source: right[column].range))
        source = right[column].range.end
        column += 1
      }
    }
    return edits
  }
}
