import Extraction
import Foundation
import TestSupport
import Testing

/// Whom a pronoun means.
@Suite struct AntecedentsTests {
  /// A row of corpora/extraction/pronouns.tsv.
  struct Row: Sendable, CustomTestStringConvertible {
    let part: String
    let name: String?
    let text: String
    var testDescription: String { text }
  }

  static let rows: [Row] = {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "corpora/extraction/pronouns.tsv").path
    let lines = (try? String(contentsOfFile: path, encoding: .utf8))?.split(separator: "\n") ?? []
    return lines.filter { !$0.hasPrefix("#") }.dropFirst().map { line in
      let columns = line.split(separator: "\t").map(String.init)
      return Row(
        part: columns[0], name: columns[1] == "-" ? nil : columns[1],
        text: columns[2].replacingOccurrences(of: "⏎", with: "\n"))
    }
  }()

  @Test func thePassagesAreThere() {
    #expect(Self.rows.count { $0.part == "tuned" } == 60)
    #expect(Self.rows.count { $0.part == "kept" } == 60)
  }

  /// Never worse than measured when the rules were written: reports/evaluation/extraction.md.
  @Test(arguments: [("tuned", 59), ("kept", 56)])
  func meansTheRightPerson(_ part: String, _ floor: Int) {
    let right = Self.rows.count { $0.part == part && Self.resolved($0.text) == $0.name }
    #expect(right >= floor)
  }

  /// The name of the last quotation's pronoun.
  private static func resolved(_ text: String) -> String? {
    Extracted(text).statements.last { statement in
      guard case .quotation = statement.kind else { return false }
      return statement.attribution.speaker?.kind == .pronoun
    }?.attribution.speaker?.name
  }
}
