import Documents
import Foundation
import Testing

@testable import Pipeline

/// The sample corpora held against their gold.
@Suite struct CorporaTests {
  static let sets = ["council", "science"]

  @Test(arguments: sets) func plantedFaultsAreCaughtAndFaithfulWordsAreNotRaised(
    set: String
  ) async throws {
    let evaluation = try await Evaluation(of: Self.folder(of: set))
    let expected = evaluation.rules.values.map(\.expected).reduce(0, +)
    let caught = evaluation.rules.values.map(\.caught).reduce(0, +)
    #expect(expected > 10)
    #expect(caught == expected, "\(evaluation.misses.joined(separator: "\n"))")
    #expect(evaluation.unlisted == 0, "\(evaluation.misses.joined(separator: "\n"))")
    #expect(
      evaluation.rules.values.allSatisfy { $0.raised == 0 },
      "\(evaluation.misses.joined(separator: "\n"))")
  }

  static func folder(of set: String) -> URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "corpora/\(set)")
  }
}
