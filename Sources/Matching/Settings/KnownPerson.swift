/// A person under every name that a draft may use.
package struct KnownPerson: Sendable, Hashable {
  /// As the desk writes it.
  package let name: String
  package let aliases: [String]

  package init(name: String, aliases: [String] = []) {
    self.name = name
    self.aliases = aliases
  }
}
