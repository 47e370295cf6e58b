import Documents

/// Whether the words that a draft puts in brackets can stand for the words of the source there: another
/// number, another name or an opposite cannot.
struct BracketSense {
  private let sides: Sides
  private let hunk: Hunk
  private var words: WordClasses { sides.words }

  init(_ sides: Sides, _ hunk: Hunk) {
    self.sides = sides
    self.hunk = hunk
  }

  /// The kind of difference that the brackets at `places` make; nil when none that matters.
  func kind(of places: [Int]) -> Difference.Kind? {
    let source = Array(hunk.unmarked)
    guard let first = source.first, let last = source.last else { return nil }
    for text in places.compactMap({ sides.brackets[$0] }) {
      let said = words.numbers.numbers(in: text, text.words.indices)
      let stands = words.numbers.numbers(in: sides.source, first..<(last + 1))
      // “one” may be a pronoun.
      if !said.isEmpty, !stands.isEmpty, said != stands, said != ["1"], stands != ["1"] {
        return .number
      }
      let hashes = text.words.map(\.hash)
      let others = source.map { sides.source.words[$0].hash }
      if hashes.contains(where: { words.opposites[$0]?.isDisjoint(with: others) == false }) {
        return .negation
      }
      if changesName(text, source) { return .name }
    }
    return nil
  }

  /// Both sides are nothing but a name, without a word or initials in common.
  private func changesName(_ text: WordText, _ source: [Int]) -> Bool {
    let said = text.words.indices.map { text.lowercased($0) }
    let stands = source.map { sides.source.lowercased($0) }
    let isName =
      text.words.allSatisfy(\.isCapitalised)
      && source.allSatisfy {
        sides.source.words[$0].isCapitalised && !sides.source.startsSentence($0)
          && !words.functionWords.contains(sides.source.words[$0].hash)
      }
    guard isName, said.count == stands.count, said.count == 1 || Set(said).isDisjoint(with: stands)
    else { return false }
    guard let one = said.first, let other = stands.first else { return false }
    // “UN” and “Unesco”, “Bob” and “Bobby”: kin, not another name.
    return one.first != other.first && words.names.compare(one, other) != .same
  }
}
