import Documents

/// A number in a sentence with what it counts.
struct FigureMention {
  /// How the text limits the number.
  enum Bound {
    case exact, atLeast, atMost, about
  }

  let value: Double
  let isOrdinal: Bool
  let bound: Bound
  /// “97%”, “twice”: tells a share, not how many.
  let isMultiple: Bool
  /// The content words behind it, two at most: “38 joints”, “8 July” has none.
  let units: [ContentWord]
  /// Indexes of its words.
  let words: Range<Int>

  /// Words of a figure, at most.
  private static let length = 6
  /// Two figures are the same “about” when they differ by no more than this share of the larger.
  private static let tolerance = 0.1
  /// Rounding: two exact figures with this small a difference are the same.
  private static let rounding = 0.005

  /// Every number of the side that is part of no date and no year.
  static func figures(in side: ClaimSide, _ classes: WordClasses) -> [FigureMention] {
    let text = side.text
    let dates = Set(side.dates.flatMap { Array($0.words) })
    var figures: [FigureMention] = []
    var index = side.range.lowerBound
    while index < side.range.upperBound {
      guard !dates.contains(index), classes.numbers.areAll(in: text, index..<(index + 1)) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < side.range.upperBound, end < index + length,
        classes.numbers.areAll(in: text, index..<(end + 1)),
        classes.numbers.numbers(in: text, index..<(end + 1)).count == 1
      { end += 1 }
      let spelled = classes.numbers.numbers(in: text, index..<end).first
      if var value = spelled.flatMap(number), value >= 0 {
        // “5.5 billion”: a multiplier behind decimals.
        if text.words[end - 1].hasDigit, end < side.range.upperBound,
          classes.numbers.areAll(in: text, end..<(end + 1)), !text.words[end].hasDigit,
          let factor = classes.numbers.numbers(in: text, end..<(end + 1)).first.flatMap(number),
          factor >= 100
        {
          value *= factor
          end += 1
        }
        figures.append(
          FigureMention(
            value: value, isOrdinal: isOrdinal(text.lowercased(end - 1)),
            bound: bound(text, before: index, in: side.range, classes),
            isMultiple: text.marksAfter(end - 1).first == 0x25
              || classes.claims.measures.contains(text.words[end - 1].hash),
            units: side.content(in: end..<(end + 3)).filter { !$0.hasDigit }.prefix(2).map(\.self),
            words: index..<end))
      }
      index = end
    }
    return figures
  }

  /// Counts the same thing and gives another number than `other`, a figure of the source.
  func conflicts(with other: FigureMention) -> Bool {
    countsTheSame(as: other) && !admits(other)
  }

  /// Counts things: “nine seasons”, not “nine metres”, “nine years” or “twice as many”.
  func isCount(_ classes: WordClasses) -> Bool {
    let measures = classes.claims.measures
    return !isOrdinal && !isMultiple
      && units.first.map { !measures.contains(Folding.hash(of: $0.base)) } ?? false
  }

  func countsTheSame(as other: FigureMention) -> Bool {
    isOrdinal == other.isOrdinal && units.contains { $0.isAkin(toAnyOf: other.units) }
  }

  /// The number of the source is one that this number allows.
  func admits(_ other: FigureMention) -> Bool {
    let largest = max(abs(value), abs(other.value), .leastNonzeroMagnitude)
    let isNear = abs(value - other.value) <= Self.tolerance * largest
    switch (bound, other.bound) {
    case (.atLeast, .atMost): return true
    case (.atLeast, _): return other.value >= value
    case (.atMost, _): return other.value <= value
    case (_, .atLeast): return value >= other.value && isNear || value == other.value
    case (_, .atMost): return value <= other.value && isNear || value == other.value
    case (.about, _), (_, .about): return isNear
    default: return abs(value - other.value) <= Self.rounding * largest
    }
  }

  private static func number(_ spelled: String) -> Double? {
    let digits = spelled.prefix { $0.isNumber || $0 == "." || $0 == "," }.filter { $0 != "," }
    return Double(digits)
  }

  private static func isOrdinal(_ word: String) -> Bool {
    ["first", "second", "third"].contains(word) || word.hasSuffix("th")
      || (word.first?.isNumber == true && ["st", "nd", "rd"].contains(where: word.hasSuffix))
  }

  private static func bound(
    _ text: WordText, before index: Int, in range: Range<Int>, _ classes: WordClasses
  ) -> Bound {
    let words = classes.claims
    for start in max(range.lowerBound, index - 3)..<max(range.lowerBound, index) {
      let hashes = text.words[start..<index].map(\.hash)
      func ends(_ phrases: Phrases) -> Bool { phrases.length(in: hashes, at: 0) == hashes.count }
      if ends(words.lowerBounds) { return .atLeast }
      if ends(words.upperBounds) { return .atMost }
      if ends(words.approximations) { return .about }
    }
    return .exact
  }
}
