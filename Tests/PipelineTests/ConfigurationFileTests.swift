import Documents
import Foundation
import Matching
import Testing

@testable import Pipeline

@Suite struct ConfigurationFileTests {
  private func applied(_ text: String) throws -> Configuration {
    var configuration = Configuration()
    let file = ConfigurationFile(
      text: text, url: URL(fileURLWithPath: "/desk/.verbatim.yml"), path: ".verbatim.yml")
    try file.apply(to: &configuration)
    return configuration
  }

  @Test func settingsReplaceDefaults() throws {
    let configuration = try applied(
      """
      corpus: [sources, /archive/2024]
      language: de
      fail-on: never
      rules:
        anonymous-speaker: error
        bare-source: off
      """)
    #expect(configuration.corpus == ["/desk/sources", "/archive/2024"])
    #expect(configuration.language == "de")
    #expect(configuration.failOn == nil)
    #expect(configuration.rules["anonymous-speaker"] == .level(.error))
    #expect(configuration.rules["bare-source"] == .off)
  }

  @Test func emptyFileChangesNothing() throws {
    #expect(try applied("").corpus.isEmpty)
    #expect(try applied("# nothing yet\n").failOn == .error)
  }

  static let faulty: [(text: String, line: Int, says: String)] = [
    ("language: en\nlangauge: de\n", 2, "language"),
    ("fail-on: sometimes\n", 1, "never"),
    ("rules:\n  changed-nubmer: off\n", 2, "changed-number"),
    ("rules:\n  changed-number: loud\n", 2, "warning"),
    ("corpus:\n  a: b\n", 2, "one value"),
    ("- a\n- b\n", 1, "settings"),
  ]

  @Test(arguments: faulty.indices) func errorsSayLineAndRemedy(index: Int) throws {
    let (text, line, says) = Self.faulty[index]
    let error = try #require(throws: ConfigurationError.self) { try applied(text) }
    #expect(error.location?.line == line)
    #expect((error.problem + error.remedy).contains(says), "\(error.problem); \(error.remedy)")
  }

  @Test func brokenYAMLIsAnError() {
    #expect(throws: ConfigurationError.self) { try applied("corpus: [a\nlanguage: 'x") }
  }
}
