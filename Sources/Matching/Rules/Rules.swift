/// Every rule. One line a rule, in the order of `verbatim rules`.
package enum Rules {
  package static let all: [any Rule.Type] = []

  package static func rule(named identifier: String) -> (any Rule.Type)? {
    all.first { $0.identifier == identifier }
  }

  /// The Markdown page of a rule.
  package static func page(of identifier: String) -> String? {
    Resources.files["Rules/Pages/\(identifier).md"]
  }
}
