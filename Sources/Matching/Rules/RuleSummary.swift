extension Rules {
  /// The first sentence of a rule's page: what the rule is about. "" when there is no such rule.
  package static func summary(of identifier: String) -> String {
    let lines = (page(of: identifier) ?? "").split(separator: "\n")
    return lines.first { !$0.hasPrefix("#") }.map(String.init) ?? ""
  }
}
