import Documents
import Extraction

/// What numbers are worth, in figures or in words.
struct NumberWords: Sendable {
  /// A number and the count of words that say it.
  private struct Reading {
    let length: Int
    let value: Int
  }

  private let values: [UInt64: Int]
  private let multipliers: [UInt64: Int]
  /// Numbers of several words (“quatre-vingt-dix”), by their first word, the longest first.
  private let phrases: [UInt64: [(words: [UInt64], value: Int)]]
  private let figures: Figures

  init(_ table: LexiconFile) {
    var values: [UInt64: Int] = [:]
    var multipliers: [UInt64: Int] = [:]
    var phrases: [UInt64: [(words: [UInt64], value: Int)]] = [:]
    for row in table.rows {
      guard let value = Int(row["value"]) else { continue }
      let words = Tokenizer.tokens(in: row["word"]).map(\.hash)
      guard let hash = words.first else { continue }
      if words.count > 1 {
        phrases[hash, default: []].append((words, value))
      } else if row["kind"] == "multiplier" {
        multipliers[hash] = value
      } else {
        values[hash] = value
      }
    }
    self.values = values
    self.multipliers = multipliers
    self.phrases = phrases.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    figures = Figures(table)
  }

  /// There are numbers among the words `range`, and nothing else.
  func areAll(in text: WordText, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let word = text.words[index]
      if word.hasDigit || multipliers[word.hash] != nil {
        index += 1
      } else if let reading = reading(text, at: index, before: range.upperBound) {
        index += reading.length
      } else {
        return false
      }
    }
    return !range.isEmpty
  }

  /// The numbers among the words `range`, each as one spelling: “4,000”, “4000” and “four thousand”
  /// are the same, “4.5 million” stays what it is.
  func numbers(in text: WordText, _ range: Range<Int>) -> [String] {
    var numbers: [String] = []
    var sum = Sum()
    func flush() {
      if let value = sum.value { numbers.append(String(value)) }
      sum = Sum()
    }
    var index = range.lowerBound
    while index < range.upperBound {
      let word = text.words[index]
      if word.hasDigit {
        flush()
        let figure = figures.figure(in: text, at: index, before: range.upperBound)
        if let value = Int(figure.digits) {
          sum = Sum(figure: value)
        } else {
          numbers.append(figure.digits)
        }
        index += figure.length
      } else if let reading = reading(text, at: index, before: range.upperBound) {
        if !sum.continues(reading.value) { flush() }
        sum.add(reading.value)
        index += reading.length
      } else {
        if let factor = multipliers[word.hash] { sum.multiply(by: factor) } else { flush() }
        index += 1
      }
    }
    flush()
    return numbers
  }

  private func reading(_ text: WordText, at index: Int, before end: Int) -> Reading? {
    let hash = text.words[index].hash
    if let phrase = phrases[hash]?.first(where: { phrase in
      index + phrase.words.count <= end
        && zip(phrase.words, text.words[index...]).allSatisfy { $0 == $1.hash }
    }) {
      return Reading(length: phrase.words.count, value: phrase.value)
    }
    return values[hash].map { Reading(length: 1, value: $0) }
  }
}

extension NumberWords {
  /// A number as its words come in: “two” “million” “three” “hundred”.
  private struct Sum {
    /// What thousands and more have closed, and the factor of the last of them.
    private var closed: Int?
    private var factor = Int.max
    private var open: Int?
    private var isFigure = false

    init() {}

    init(figure: Int) {
      open = figure
      isFigure = true
    }

    var value: Int? {
      guard let closed else { return open }
      let (sum, overflows) = closed.addingReportingOverflow(open ?? 0)
      return overflows ? closed : sum
    }

    /// “twenty” goes on with “one”, “hundred” with “twenty”, “thousand” with anything below it.
    func continues(_ next: Int) -> Bool {
      guard next > 0, !isFigure else { return false }
      guard let open else { return closed != nil && next < factor }
      return next < 10
        ? open % 10 == 0 && open >= 20 : next < 100 && open % 100 == 0 && open >= 100
    }

    mutating func add(_ next: Int) { open = (open ?? 0) + next }

    mutating func multiply(by next: Int) {
      isFigure = false
      if next < 1000 {
        open = Self.product(open ?? 1, next)
      } else if let closed, next < factor {
        self.closed = closed &+ Self.product(open ?? 1, next)
        open = nil
        factor = next
      } else {
        closed = Self.product(value ?? 1, next)
        open = nil
        factor = next
      }
    }

    private static func product(_ one: Int, _ other: Int) -> Int {
      let (product, overflows) = one.multipliedReportingOverflow(by: other)
      return overflows ? other : product
    }
  }
}
