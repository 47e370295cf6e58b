/// The JSON Schemas (2020-12) of everything that is written as JSON.
package enum Schemas {
  /// Name (`run`, `finding`, `extract`, `match`, `read`) and text, by name.
  package static var all: [(name: String, text: String)] {
    Resources.files.compactMap { path, text in
      guard path.hasPrefix("Schemas/"), path.hasSuffix(".json") else { return nil }
      return (String(path.dropFirst(8).dropLast(5)), text)
    }.sorted { $0.name < $1.name }
  }

  /// The schema of that name.
  package static func text(of name: String) -> String? { Resources.files["Schemas/\(name).json"] }
}
