import Foundation
import Matching
import Testing

@testable import Pipeline

/// The examples of the rule pages, through the real pipeline: a page that lies is a failing test.
@Suite struct RulePageTests {
  static let rules = Rules.all.map { $0.identifier }

  @Test(arguments: rules) func examplesHold(rule: String) async throws {
    let page = RulePage(try #require(Rules.page(of: rule)))
    for example in page.examples {
      let desk = try Desk(example)
      defer { desk.remove() }
      var configuration = try desk.configuration()
      if configuration.rules[rule] == nil { configuration.rules[rule] = .on }
      let report = try await desk.report(with: configuration)
      let found = report.allFindings.filter { $0.rule == rule && $0.standing.isOpen }
        .map { "\($0.rule): \($0.message.text)".replacing(desk.folder.path + "/", with: "") }
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
