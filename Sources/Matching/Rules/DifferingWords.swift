import Documents
import Extraction

/// The words of a difference, ready for a message.
struct DifferingWords {
  let draft: String
  let source: String

  /// A message for words that only the draft has, only the source has, or both have.
  func message(
    added: (String) -> String, left: (String) -> String, changed: (String, String) -> String
  ) -> Finding.Message {
    if source.isEmpty { return Finding.Message(added(draft)) }
    if draft.isEmpty { return Finding.Message(left(source)) }
    return Finding.Message(changed(draft, source))
  }

  /// Long stretches are shortened in the middle; white space becomes single spaces.
  static func shown(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count > 24 else { return words.joined(separator: " ") }
    return words.prefix(12).joined(separator: " ") + " … "
      + words.suffix(8).joined(separator: " ")
  }
}

extension Finding {
  /// The same with another level and verdict than the rule's own.
  func graded(_ level: Level, _ verdict: Verdict) -> Finding {
    Finding(
      rule: rule, level: level, verdict: verdict, message: message, draft: draft,
      statement: statement, spans: spans, evidence: evidence, remedy: remedy)
  }
}

extension Comparison {
  /// One finding for each difference of the given kinds.
  func findings<R: ComparisonRule>(
    of rule: R.Type, for kinds: Set<Difference.Kind>,
    message: (Difference.Kind, DifferingWords) -> Finding.Message
  ) -> [Finding] {
    guard let best = evidence.first else { return [] }
    return differences.filter { kinds.contains($0.kind) }.map { difference in
      let words = DifferingWords(
        draft: DifferingWords.shown(draft.text[difference.draft]),
        source: DifferingWords.shown(best.context[difference.source]))
      let spans = difference.draft.isEmpty ? statement.spans : [difference.draft]
      return finding(of: rule, message(difference.kind, words), spans: spans, evidence: [best])
    }
  }

  /// A finding about this statement; its level and verdict are the rule's own unless they are given.
  func finding<R: ComparisonRule>(
    of rule: R.Type, _ message: Finding.Message, level: Level = R.level, spans: [TextRange]? = nil,
    evidence: [Evidence]
  ) -> Finding {
    Finding(
      rule: R.identifier, level: level, verdict: R.verdict, message: message, draft: draft.path,
      statement: statement.id, spans: spans ?? statement.spans, evidence: evidence,
      remedy: R.remedy)
  }
}
