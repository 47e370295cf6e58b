import Documents
import Extraction
import Matching
import Testing

@testable import Pipeline

/// Faults that a fact-checker met while trying the program, each through the whole pipeline.
@Suite struct CheckedTextTests {
  private func report(_ draft: String, _ sources: [(name: String, text: String)]) throws
    -> DraftReport
  {
    let languages = try Languages(fallback: "en")
    let files = sources.map { InputFile(path: $0.name, bytes: Array($0.text.utf8)) }
    let library = try Library.inMemory(files, languages)
    let file = InputFile(path: "draft.txt", bytes: Array(draft.utf8))
    return try Checker(library, languages, Configuration()).report(on: Readers.document(of: file))
  }

  private static let talk =
    #"{"document":"talk","passage":"1","speaker":"Paul Sato","text":"We will pay the money back by 12 January, and nobody else has to."}"#

  @Test func negatorInABracketTurnsTheSense() throws {
    let report = try report(
      "Paul Sato said: “We will [never] pay the money back by 12 January.”",
      [("talk.jsonl", Self.talk)])
    #expect(report.findings.contains { $0.rule == "changed-negation" })
  }

  @Test func anotherMonthIsPartOfADate() throws {
    let report = try report(
      "Paul Sato said: “We will pay the money back by 12 February, and nobody else has to.”",
      [("talk.jsonl", Self.talk)])
    let rules = Set(report.findings.map(\.rule))
    #expect(rules.contains("changed-number"))
    #expect(!rules.contains("changed-name"))
  }

  @Test func copyOfTheDraftInTheCorpusHidesNothing() throws {
    let draft =
      "Paul Sato said: “We will pay the money back by 13 January, and nobody else has to.”"
    let report = try report(draft, [("talk.jsonl", Self.talk), ("copy.txt", draft)])
    #expect(report.findings.contains { $0.rule == "changed-number" })
    #expect(!report.findings.contains { $0.rule == "unfound-quotation" })
  }

  @Test func claimWithAnotherMonthIsNotSupported() throws {
    let report = try report(
      "The Alden bridge opened on 3 June 2019.",
      [("a.txt", "The Alden bridge opened on 3 May 2019.")])
    let claim = try #require(report.analysis.statements.first)
    #expect(report.verdict(of: claim) != .supported)
  }
}
