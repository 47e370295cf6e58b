/// Who says a passage of a source.
package struct Speaker: Sendable, Hashable {
  /// The fullest name the document gives, as written.
  package let name: String
  /// Office or function ("Minister of Finance", "The Chair"), when the document gives one.
  package let role: String?

  package init(name: String, role: String? = nil) {
    self.name = name
    self.role = role
  }
}
