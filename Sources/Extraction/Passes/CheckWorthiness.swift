import Foundation

/// Scores how much a sentence is worth checking by what it holds: figures, dates, names, amounts
/// beside others, things that records are kept of; against it speak opinion, future and address.
///
/// A logistic regression over classes of words. The task and the training data are those of
/// ClaimBuster (Hassan, Arslan, Li, Tremayne: Toward Automated Fact-Checking, KDD 2017), which uses
/// single words. Fitted on the development part of its sentences from presidential debates;
/// reports/evaluation says how well the score ranks those and others.
struct CheckWorthiness {
  let draft: Draft

  /// 0…1; 0 for fewer than two words outside of quotation marks.
  func worth(of cells: Range<Int>) -> Double {
    let counts = counts(in: cells)
    guard counts[Feature.words.rawValue] >= 2 else { return 0 }
    var sum = Self.bias
    for feature in Feature.allCases { sum += feature.weight * Self.scale(counts[feature.rawValue]) }
    return 1 / (1 + exp(-sum))
  }

  /// What is counted in a sentence.
  enum Feature: Int, CaseIterable {
    case words, figures, numberWords, units, years, names, superlatives, universals, changes, events
    case opinions, futures, firstPerson, opensInFirstPerson, address, question, negation, perfect
    case subjects, persons, groups, condition, periods

    /// Per logarithm of one more than the count.
    var weight: Double {
      switch self {
      case .words: 0.22
      case .figures: 2.74
      case .numberWords: 1.80
      case .units: 0.38
      case .years: 1.63
      case .names: 0.70
      case .superlatives: 0.65
      case .universals: 0.43
      case .changes: 0.84
      case .events: 1.15
      case .opinions: -1.84
      case .futures: -1.40
      case .firstPerson: -0.20
      case .opensInFirstPerson: -0.19
      case .address: -0.46
      case .question: -1.91
      case .negation: -0.11
      case .perfect: 0.06
      case .subjects: 1.17
      case .persons: 0.42
      case .groups: 0.11
      case .condition: -0.59
      case .periods: 1.06
      }
    }
  }

  private static let bias = -2.78

  /// Logarithms of one more than a count: the second figure adds less than the first.
  private static let logarithms = (0..<64).map { log(Double($0 + 1)) }

  private static func scale(_ count: Int) -> Double { logarithms[min(count, 63)] }

  private func counts(in cells: Range<Int>) -> [Int] {
    var tally = Tally()
    for cell in cells.prefix(400) {
      guard let lexeme = draft.lexeme(cell) else { continue }
      switch lexeme.kind {
      case .word:
        tally.count(.words)
        tally.countTraits(of: lexeme)
        tally.countClasses(of: lexeme, isFirst: cell == cells.lowerBound)
      case .number:
        tally.count(.words)
        tally.count(isYear(lexeme) ? .years : .figures)
      case .question: tally.count(.question)
      case .other where Claims.isCurrencyOrPercent(lexeme): tally.count(.units)
      default: break
      }
    }
    return tally.counts
  }

  private func isYear(_ lexeme: Lexeme) -> Bool {
    lexeme.end - lexeme.start == 4 && [0x31, 0x32].contains(draft.text[Int(lexeme.start)])
  }
}

extension CheckWorthiness {
  /// How often a sentence has what is counted, by `Feature`.
  private struct Tally {
    private(set) var counts = [Int](repeating: 0, count: Feature.allCases.count)

    mutating func count(_ feature: Feature) { counts[feature.rawValue] += 1 }

    mutating func countTraits(of lexeme: Lexeme) {
      guard !lexeme.traits.isEmpty else { return }
      if lexeme.shows(.superlative) { count(.superlatives) }
      if lexeme.shows(.universal) { count(.universals) }
      if lexeme.shows(.change) { count(.changes) }
      if lexeme.shows([.event, .past]) { count(.events) }
      if lexeme.shows([.opine, .evaluative]) { count(.opinions) }
      if lexeme.shows(.prediction), !lexeme.isCapital { count(.futures) }
      if lexeme.shows(.addressed) { count(.address) }
      if lexeme.shows(.subject) { count(.subjects) }
      if lexeme.shows(.period) { count(.periods) }
    }

    mutating func countClasses(of lexeme: Lexeme, isFirst: Bool) {
      if lexeme.has(.number), !lexeme.has(.determiner) { count(.numberWords) }
      if lexeme.has(.unit) { count(.units) }
      if lexeme.has(.firstPerson) { count(isFirst ? .opensInFirstPerson : .firstPerson) }
      if lexeme.has(.negation) { count(.negation) }
      if lexeme.has(.have) { count(.perfect) }
      if lexeme.has([.person, .masculine, .feminine]), !lexeme.has(.given) { count(.persons) }
      if lexeme.has([.group, .plural]) { count(.groups) }
      if lexeme.has(.subordinator), lexeme.has(.wh), lexeme.classes.isDisjoint(with: .relative) {
        count(.condition)
      }
      if lexeme.isCapital, !isFirst, !lexeme.has([.starter, .pronoun, .weekday, .month]) {
        count(.names)
      }
    }
  }
}
