import Documents
import Foundation
import Testing

@testable import Pipeline

/// The sample corpora held against their gold: never worse than `corpora/floors.json`.
@Suite struct CorporaTests {
  /// What is pinned for a set; lowered only with a sentence in the changelog.
  struct Floor: Decodable {
    let rows: Int
    let speakers: Int
    let verdicts: Int
    let caught: Int
    /// At most so many findings on statements that the gold does not give them.
    let raised: Int
  }

  static let corpora = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "corpora")

  @Test(arguments: ["council", "faehre", "science"])
  func isNoWorseThanItsFloor(set: String) async throws {
    let data = try Data(contentsOf: Self.corpora.appending(path: "floors.json"))
    let floors = try JSONDecoder().decode([String: Floor].self, from: data)
    let floor = try #require(floors[set])
    let evaluation = try await Evaluation(of: Self.corpora.appending(path: set))
    let misses = Comment(rawValue: evaluation.misses.joined(separator: "\n"))
    #expect(evaluation.rows == floor.rows)
    #expect(evaluation.speakers.right >= floor.speakers, misses)
    #expect(evaluation.verdicts.right >= floor.verdicts, misses)
    #expect(evaluation.total.caught >= floor.caught, misses)
    #expect(evaluation.total.raised <= floor.raised, misses)
  }

  @Test func everySetHasAFloor() throws {
    let data = try Data(contentsOf: Self.corpora.appending(path: "floors.json"))
    let floors = try JSONDecoder().decode([String: Floor].self, from: data)
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.corpora.path)
      .filter { FileManager.default.fileExists(atPath: Self.corpora.path + "/\($0)/gold.tsv") }
    #expect(Set(folders) == Set(floors.keys))
  }
}
