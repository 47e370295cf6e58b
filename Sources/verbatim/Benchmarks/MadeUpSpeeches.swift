import Foundation

/// Made-up speeches: words drawn by their rank as in real text (Zipf 1935), from a fixed seed.
struct MadeUpSpeeches {
  private static let words = 20_000
  private static let turns = 60_000
  private var state: UInt64 = 0x2545_F491_4F6C_DD1D
  private(set) var lines: [String] = []
  private(set) var questions: [BenchSource.Question] = []

  init() {
    for turn in 0..<Self.turns {
      let text = (0..<(20 + Int(next() % 70))).map { _ in word() }
      let speaker = "Speaker \(turn % 40)"
      lines.append(
        BenchSource.line(
          document: "day \(turn / 150)", passage: "\(turn)", speaker: speaker,
          text: text.joined(separator: " ") + "."))
      guard turn % 151 == 0 else { continue }
      var quoted = Array(text.prefix(24))
      for place in [5, 17] where place < quoted.count { quoted[place] = word() }
      questions.append(
        BenchSource.Question(words: quoted.joined(separator: " "), speaker: speaker))
    }
  }

  /// Xorshift (Marsaglia 2003).
  private mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  private mutating func word() -> String {
    let share = Double(next() >> 11) / Double(1 << 53)
    let rank = Int(exp(share * log(Double(Self.words))))
    var letters = ""
    var rest = rank &* 7919 % 456_976
    for _ in 0..<(2 + rank % 4) {
      letters.append(Character(Unicode.Scalar(UInt8(97 + rest % 26))))
      rest /= 26
    }
    return letters + String(rank, radix: 36)
  }
}
