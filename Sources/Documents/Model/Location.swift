/// A place in an original file, for people.
package struct Location: Sendable, Hashable {
  package let path: String
  /// 1-based; nil for a place that is the whole file.
  package let line: Int?
  /// 1-based, in Unicode scalars.
  package let column: Int?

  package init(path: String, line: Int? = nil, column: Int? = nil) {
    self.path = path
    self.line = line
    self.column = column
  }

  /// `path:line:column`, as editors and compilers write it.
  package var description: String {
    ([path] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":")
  }
}
