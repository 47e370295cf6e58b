import Documents
import Extraction
import Matching

/// What a checker looks at as one: a statement with everything found about it, or a place in the
/// draft that a rule points at.
struct Item: Sendable {
  /// 1-based, through all drafts of the run.
  let number: Int
  /// Stays the same from run to run while the words and their surroundings do.
  let fingerprint: String
  /// Anchor of the item in a page, from its fingerprint; unlike that, unique in the run.
  let anchor: String
  /// Nil for a place that is no statement.
  let statement: Statement?
  /// UTF-8 bytes into the draft's text; never empty.
  let spans: [TextRange]
  /// Those that count first, gravest first; empty for a statement with nothing against it.
  let findings: [Finding]
  /// Nil for what is not looked up, and for everything when there is no corpus.
  let verdict: Verdict?
  /// That of the findings first, best first, each once.
  let evidence: [Evidence]
  /// Where a quotation and the first piece of its evidence differ.
  let differences: [Difference]
  /// Place in the original file.
  let location: Location

  /// Of the gravest finding that counts.
  var level: Level? { findings.first.flatMap { $0.standing.isOpen ? $0.level : nil } }

  /// There are findings, and somebody answers for each or the baseline knows it.
  var isSettled: Bool { findings.first.map { !$0.standing.isOpen } ?? false }

  var extent: TextRange { spans[0].union(spans[spans.count - 1]) }

  /// The item's own words, parts joined by an ellipsis in brackets.
  func words(in text: String) -> String {
    spans.map { text[$0] }.joined(separator: " […] ")
  }
}
