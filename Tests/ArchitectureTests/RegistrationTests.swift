import Testing

/// A file of a list's folder is in its list: forgetting the line is a failing test, not a silent hole.
@Suite struct RegistrationTests {
  struct List: Sendable, CustomTestStringConvertible {
    let folder: String
    /// Files of the folder that are entries end like this.
    let suffix: String
    let list: String
    var testDescription: String { folder }
  }

  static let lists = [
    List(
      folder: "Sources/Documents/Readers", suffix: "Reader",
      list: "Sources/Documents/Readers/Readers.swift"),
    List(
      folder: "Sources/Reporting/Reporters", suffix: "Reporter",
      list: "Sources/Reporting/Reporters.swift"),
    List(
      folder: "Sources/Reporting/Exports", suffix: "",
      list: "Sources/Reporting/Exports/ReviewExport.swift"),
    List(folder: "Sources/verbatim/Commands", suffix: "", list: "Sources/verbatim/Verbatim.swift"),
  ]

  @Test(arguments: lists) func everyFileIsRegistered(list: List) throws {
    let project = Project()
    let registered = try project.text(of: list.list)
    let entries = try project.files(below: list.folder)
      .filter { $0.stem.hasSuffix(list.suffix) && $0.stem != list.suffix }
    #expect(!entries.isEmpty)
    for entry in entries where !entry.text.contains("protocol \(entry.stem)") {
      #expect(registered.contains("\(entry.stem).self"), "\(entry.path) is not in \(list.list)")
    }
  }

  @Test func everyRuleIsRegisteredAndHasAPage() throws {
    let project = Project()
    let registered = try project.text(of: "Sources/Matching/Rules/Rules.swift")
    let pages = Set(
      try project.files(below: "Sources/Matching/Rules/Pages", endings: ["md"]).map(\.stem))
    var identifiers: Set<String> = []
    for file in try project.files(below: "Sources/Matching/Rules") {
      guard let line = file.lines.first(where: { $0.contains("static let identifier = \"") }),
        let identifier = line.split(separator: "\"").dropFirst().first
      else { continue }
      identifiers.insert(String(identifier))
      #expect(registered.contains("\(file.stem).self"), "\(file.path) is not in Rules.all")
      #expect(
        file.stem == identifier.split(separator: "-").map(\.capitalized).joined(),
        "\(file.path) is not named after “\(identifier)”")
    }
    #expect(!identifiers.isEmpty)
    #expect(identifiers == pages, "every rule has a page, every page a rule")
  }
}

extension Substring {
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
