import Extraction
import Foundation
import Testing

/// One line of a table: a text, the first words in it that report speech, who says them and by
/// which cue.
struct SpokenLine: Sendable, CustomTestStringConvertible {
  let text: String
  /// Words, speaker, cue; empty where there is none.
  let expected: [String]

  /// Lines of four columns between " | ".
  static func table(_ lines: String) -> [SpokenLine] {
    lines.split(separator: "\n").map { line in
      var cells: [String] = []
      var rest = line[...]
      while let bar = rest.range(of: " |") {
        cells.append(String(rest[..<bar.lowerBound].drop(while: { $0 == " " })))
        rest = rest[bar.upperBound...]
      }
      cells.append(String(rest.drop(while: { $0 == " " })))
      return SpokenLine(text: cells[0], expected: Array(cells.dropFirst()))
    }
  }

  var testDescription: String { text }

  func found(in language: String) -> [String] {
    let extracted = Extracted(text, language: language)
    for statement in extracted.statements {
      guard case .quotation(let form) = statement.kind, form.reportsSpeech else { continue }
      let attribution = statement.attribution
      return [
        extracted.words(statement.spans[0]),
        attribution.speaker.map { extracted.words($0.range) } ?? "",
        attribution.cue.map { extracted.words($0.range) } ?? "",
      ]
    }
    return ["", "", ""]
  }
}
