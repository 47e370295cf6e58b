import Documents

/// The draft names no writer.
struct MissingByline: DraftRule {
  static let identifier = "missing-byline"
  static let level = Level.note
  static let remedy = "add who wrote it"

  func findings(in prose: Prose, _ context: RuleContext) -> [Finding] {
    let isNamed =
      prose.document.metadata.byline != nil
      || prose.document.blocks.contains { $0.role == .byline && !$0.range.isEmpty }
    return isNamed ? [] : [finding(.byline, in: prose)]
  }
}

extension Finding.Message {
  fileprivate static let byline: Finding.Message = "the draft does not say who wrote it"
}
