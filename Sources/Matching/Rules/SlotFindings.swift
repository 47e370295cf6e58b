import Documents
import Extraction
import Indexing

extension Comparison {
  /// One finding for each place of the draft that a source gives differently in one of `slots`, unless
  /// another source has it as the draft does.
  func findings<R: ComparisonRule>(
    of rule: R.Type, forSlots slots: Set<SlotConflict.Slot>,
    message: (DifferingWords) -> Finding.Message
  ) -> [Finding] {
    var seen: Set<TextRange> = []
    return conflicts.filter { slots.contains($0.slot) && !$0.isDisputed }.compactMap { conflict in
      guard seen.insert(conflict.draft).inserted else { return nil }
      return finding(
        of: rule, message(words(of: conflict)), spans: [conflict.draft],
        evidence: [conflict.evidence])
    }
  }

  /// Both sides of a conflict, for a message.
  func words(of conflict: SlotConflict) -> DifferingWords {
    DifferingWords(
      draft: DifferingWords.shown(draft.text[conflict.draft]),
      source: DifferingWords.shown(conflict.evidence.context[conflict.source]))
  }

  /// Reported speech or the draft's own assertion: what is compared by slots.
  var isClaim: Bool { statement.form == nil }
}
