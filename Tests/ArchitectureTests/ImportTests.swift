import Testing

/// A floor imports floors below it, and a foreign package is imported by the one floor that names it.
@Suite struct ImportTests {
  static let allowed: [(floor: String, own: Set<String>, foreign: Set<String>)] = [
    ("Documents", [], ["CLibXML2", "CArchive", "CMarkGFM", "CNettle"]),
    ("Extraction", ["Documents"], []),
    ("Indexing", ["Documents"], ["GRDB"]),
    ("Matching", ["Documents", "Extraction", "Indexing"], []),
    ("Pipeline", ["Documents", "Extraction", "Indexing", "Matching"], ["Yams"]),
    (
      "Reporting", ["Documents", "Extraction", "Indexing", "Matching", "Pipeline"], ["Mustache"]
    ),
    (
      "Reviewing",
      ["Documents", "Extraction", "Indexing", "Matching", "Pipeline", "Reporting"], ["GRDB"]
    ),
    (
      "Serving",
      ["Documents", "Indexing", "Matching", "Pipeline", "Reporting", "Reviewing"],
      ["HTTPTypes", "Hummingbird", "Logging", "ServiceLifecycle", "UnixSignals"]
    ),
    (
      "verbatim",
      [
        "Documents", "Extraction", "Indexing", "Matching", "Pipeline", "Reporting", "Reviewing",
        "Serving",
      ],
      ["ArgumentParser"]
    ),
  ]
  /// What any floor may use: the platform.
  static let platform: Set<String> = [
    "Foundation", "FoundationEssentials", "Glibc", "Synchronization",
  ]

  @Test(arguments: allowed.map(\.floor)) func importsOnlyFloorsBelow(floor: String) throws {
    let rule = try #require(Self.allowed.first { $0.floor == floor })
    let files = try Project().files(below: "Sources/\(floor)")
    #expect(!files.isEmpty)
    for file in files {
      for module in imports(of: file)
      where !rule.own.union(rule.foreign).union(Self.platform).contains(module) {
        Issue.record("\(file.path) imports \(module)")
      }
    }
  }

  @Test func everyFloorIsInTheTable() throws {
    let folders = try Project().files(below: "Sources").map { $0.path.split(separator: "/")[1] }
    let known = Set(Self.allowed.map(\.floor)).union(["EmbedResources", "EmbedResourcesPlugin"])
    #expect(Set(folders.map(String.init)) == known)
  }

  private func imports(of file: Project.File) -> [String] {
    file.lines.compactMap { line in
      let words = line.split(separator: " ").drop {
        ["package", "private", "@testable"].contains($0)
      }
      guard words.first == "import", let module = words.dropFirst().first else { return nil }
      return String(module)
    }
  }
}
