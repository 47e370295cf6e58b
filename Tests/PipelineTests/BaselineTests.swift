import Documents
import Foundation
import Matching
import Testing

@testable import Pipeline

@Suite struct BaselineTests {
  static let draft = """
    Sources say the ferry will be sold. Ona Petit, the harbour master, said nothing was decided.

    The council will meet on 3 March 2026.
    """

  private func report(
    _ text: String, baseline: Baseline? = nil, today: String = "2026-03-01"
  ) async throws -> Report {
    let desk = try Desk()
    defer { desk.remove() }
    try desk.write(text, to: "ferry.txt")
    if let baseline { try desk.write(try baseline.text(), to: "baseline.json") }
    var configuration = try desk.configuration()
    configuration.today = today
    return try await desk.report(on: "ferry.txt", with: configuration)
  }

  private func standing(_ report: Report, of rule: String = "bare-source") -> [Standing] {
    report.allFindings.filter { $0.rule == rule }.map(\.standing)
  }

  @Test func knownFindingsDoNotCountAndKeepTheirDay() async throws {
    let baseline = Baseline(of: try await report(Self.draft), today: "2026-01-05")
    let again = try await report(
      "A new beginning of the piece.\n\n" + Self.draft, baseline: baseline)
    #expect(standing(again) == [.known(since: "2026-01-05")])
    #expect(again.count(of: .error) == 0 && again.knownCount >= 1)
  }

  @Test func aNewFindingCounts() async throws {
    let baseline = Baseline(of: try await report(Self.draft), today: "2026-01-05")
    let text = Self.draft + "\n\nSources say the bridge will be closed as well."
    let again = try await report(text, baseline: baseline)
    #expect(standing(again).map(\.isOpen).filter(\.self).count == 1)
  }

  @Test func editedWordsAreNew() async throws {
    let baseline = Baseline(of: try await report(Self.draft), today: "2026-01-05")
    let text = Self.draft.replacing("will be sold", with: "has been sold for scrap")
    #expect(standing(try await report(text, baseline: baseline)) == [.open])
  }

  @Test func whatIsGoneAndWhatIsOldIsSaid() async throws {
    let baseline = Baseline(of: try await report(Self.draft), today: "2026-01-05")
    let text = Self.draft.replacing("Sources say the", with: "The")
    let gone = try await report(text, baseline: baseline)
    #expect(gone.allFindings.contains { $0.rule == "stale-baseline" })
    let old = try await report(Self.draft, baseline: baseline, today: "2026-05-05")
    #expect(
      old.allFindings.contains {
        $0.rule == "stale-baseline" && $0.message.text.contains("120 days")
      })
  }

  @Test func textAndBack() async throws {
    let baseline = Baseline(of: try await report(Self.draft), today: "2026-01-05")
    #expect(!baseline.entries.isEmpty)
    let back = try Baseline(Array(try baseline.text().utf8), path: "b.json")
    #expect(back.entries == baseline.entries)
  }

  @Test func updatingKeepsDaysAndPruningAddsNothing() async throws {
    let first = Baseline(of: try await report(Self.draft), today: "2026-01-05")
    let text = Self.draft + "\n\nSources say the bridge will be closed as well."
    let now = Baseline(of: try await report(text), today: "2026-02-01", keeping: first)
    #expect(Set(now.added(to: first).map(\.since)) == ["2026-02-01"])
    #expect(now.entries.contains { $0.rule == "bare-source" && $0.since == "2026-01-05" })
    let pruned = first.pruned(by: now, drafts: ["ferry.txt"])
    #expect(pruned.added(to: first).isEmpty)
  }

  @Test(arguments: ["", "{}", "[]", #"{"schema":"verbatim.baseline/9","findings":[]}"#, "{\"sch"])
  func aBrokenFileIsAnErrorNotAnEmptyList(text: String) {
    #expect(throws: ConfigurationError.self) { try Baseline(Array(text.utf8), path: "b.json") }
  }

  @Test func aMissingFileIsAnError() {
    #expect(throws: ConfigurationError.self) { try Baseline.read(from: "/nowhere/b.json") }
  }
}
