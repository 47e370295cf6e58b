import Documents
import Extraction

/// What numbers are worth, in figures or in words.
struct NumberWords: Sendable {
  private struct Entry {
    let value: Int
    let isMultiplier: Bool
  }

  private let values: [UInt64: Int]
  private let multipliers: [UInt64: Int]

  init(_ table: LexiconFile) {
    var values: [UInt64: Int] = [:]
    var multipliers: [UInt64: Int] = [:]
    for row in table.rows {
      guard let value = Int(row["value"]) else { continue }
      let hash = Folding.hash(of: row["word"])
      if row["kind"] == "multiplier" { multipliers[hash] = value } else { values[hash] = value }
    }
    self.values = values
    self.multipliers = multipliers
  }

  func isNumber(_ word: Word) -> Bool {
    word.hasDigit || values[word.hash] != nil || multipliers[word.hash] != nil
  }

  /// The numbers among the words `range`, each as one spelling: “4,000”, “4000” and “four thousand”
  /// are the same, “4.5 million” stays what it is.
  func numbers(in text: WordText, _ range: Range<Int>) -> [String] {
    var numbers: [String] = []
    var sum: Int?
    func flush() {
      if let value = sum { numbers.append(String(value)) }
      sum = nil
    }
    for index in range {
      let word = text.words[index]
      if word.hasDigit {
        flush()
        let figure = Folding.folded(text.lowercased(index))
        if let value = Int(figure) { sum = value } else { numbers.append(figure) }
      } else if let factor = multipliers[word.hash] {
        let (product, overflows) = (sum ?? 1).multipliedReportingOverflow(by: factor)
        sum = overflows ? factor : product
      } else if let value = values[word.hash] {
        if let before = sum, Self.continues(before, value) {
          sum = before + value
        } else {
          flush()
          sum = value
        }
      } else {
        flush()
      }
    }
    flush()
    return numbers
  }

  /// “twenty” goes on with “one”, “hundred” with “twenty”.
  private static func continues(_ before: Int, _ value: Int) -> Bool {
    value < 10
      ? before % 10 == 0 && before >= 20 : before % 100 == 0 && before >= 100 && value < 100
  }
}
