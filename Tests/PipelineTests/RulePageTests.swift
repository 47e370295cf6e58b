import Documents
import Matching
import Testing

@testable import Pipeline

/// The examples of the rule pages, through the real pipeline: a page that lies is a failing test.
@Suite struct RulePageTests {
  static let rules = Rules.all.map { $0.identifier }

  @Test(arguments: rules) func examplesHold(rule: String) throws {
    let page = RulePage(try #require(Rules.page(of: rule)))
    let languages = try Languages(fallback: "en")
    for example in page.examples {
      let library =
        example.sources.isEmpty
        ? Library.empty : try Library.inMemory(example.sources, languages)
      let checker = try Checker(library, languages, Configuration())
      let report = try checker.report(on: try Readers.document(of: example.draft))
      let found = report.findings.filter { $0.rule == rule }
        .map { "\($0.rule): \($0.message.text)" }
      let expected = example.findings.filter { $0.hasPrefix(rule + ":") }
      #expect(found == expected, "\(rule).md, “\(example.heading)”")
    }
  }

  @Test(arguments: rules) func pageHasAnExampleThatFiresAndOneThatIsQuiet(rule: String) throws {
    let page = RulePage(try #require(Rules.page(of: rule)))
    let fires = page.examples.map { $0.findings.contains { $0.hasPrefix(rule + ":") } }
    #expect(fires.contains(true), "\(rule).md never fires")
    #expect(fires.contains(false), "\(rule).md is never quiet")
  }
}
