package import Documents
package import Extraction
import Indexing
package import Matching
import Pipeline

/// What a checker looks at as one: a statement with everything found about it, or a place in the
/// draft that a rule points at.
package struct Item: Sendable {
  /// 1-based, through all drafts of the run.
  package let number: Int
  /// Stays the same from run to run while the words and their surroundings do.
  package let fingerprint: String
  /// Anchor of the item in a page, from its fingerprint; unlike that, unique in the run.
  package let anchor: String
  /// Nil for a place that is no statement.
  package let statement: Statement?
  /// UTF-8 bytes into the draft's text; never empty.
  package let spans: [TextRange]
  /// Those that count first, gravest first; empty for a statement with nothing against it.
  package let findings: [Finding]
  /// Nil for what is not looked up, and for everything when there is no corpus.
  package let verdict: Verdict?
  /// That of the findings first, best first, each once.
  package let evidence: [Evidence]
  /// Where a quotation and the first piece of its evidence differ.
  package let differences: [Difference]
  /// In how many places the words of a short quotation stand in a row; nil for all others.
  package let placeCount: Int?
  /// Place in the original file.
  package let location: Location

  /// Of the gravest finding that counts.
  package var level: Level? { findings.first.flatMap { $0.standing.isOpen ? $0.level : nil } }

  /// There are findings, and somebody answers for each or the baseline knows it.
  var isSettled: Bool { findings.first.map { !$0.standing.isOpen } ?? false }

  /// From the first word to the last.
  package var extent: TextRange { spans[0].union(spans[spans.count - 1]) }

  /// The item's own words, parts joined by an ellipsis in brackets.
  package func words(in text: String) -> String {
    spans.map { text[$0] }.joined(separator: " […] ")
  }

  /// What a checker goes through for a statement of this kind.
  package var checklist: [String] { Checklist.points(for: statement?.kind) }

  /// Who the draft says said it: the fullest name, else the words that describe the speaker.
  package func speaker(in text: String) -> String? {
    statement?.attribution.links(in: text).first?.name
  }

  /// Stays the same while the words do, wherever they stand: the kind and the folded words, hashed.
  package func wordsKey(in text: String) -> String {
    let kind = statement?.kind.word ?? "place"
    return Digest.sha256(Array("\(kind)\u{1F}\(Fingerprints.normalised(words(in: text)))".utf8))
  }

  /// Stays the same while what was found does: verdict, rules with their levels, and the best
  /// passage. A decision is about this, not only about the words.
  package var basis: String {
    let parts =
      [verdict?.word ?? ""] + findings.map { "\($0.rule)=\($0.level.word)" }.sorted()
      + evidence.prefix(1).map { "\($0.document.sha256) \($0.address)" }
    return Digest.sha256(Array(parts.joined(separator: "\u{1F}").utf8))
  }
}
