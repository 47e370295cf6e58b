import Documents

extension RunRule {
  /// A finding of this rule; it belongs to `draft` when it is about one.
  func finding(_ message: Finding.Message, draft: String? = nil) -> Finding {
    Finding(
      rule: Self.identifier, level: Self.level, message: message, draft: draft,
      remedy: Self.remedy)
  }
}

extension Waiver {
  /// The words it is anchored on, or where it stands, for messages.
  var shown: String {
    switch anchor {
    case .words(let exact, _, _): "the waiver of “\(DifferingWords.shown(exact))”"
    case .place: "the waiver in line \(location.line ?? 1)"
    case .draft: "the waiver of the whole draft"
    }
  }
}
