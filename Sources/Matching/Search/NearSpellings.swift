import Documents

/// Words that differ from a given one by one letter (Damerau, Communications of the ACM 7:3, 1964: left
/// out, put in, changed, two exchanged), as far as the sources have them.
enum NearSpellings {
  /// Shorter words have too many neighbours, longer ones too many letters.
  private static let lengths = 4...24
  private static let limit = 4

  /// Hashes of the commonest such words.
  static func hashes(of word: String, count: (UInt64) -> Int) -> [UInt64] {
    let letters = Array(word.unicodeScalars)
    guard lengths.contains(letters.count) else { return [] }
    let alphabet = Set("abcdefghijklmnopqrstuvwxyz".unicodeScalars).union(letters)
    var found: [UInt64: Int] = [:]
    func look(_ letters: [Unicode.Scalar]) {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: letters)
      let hash = Folding.hash(of: String(text))
      if found[hash] == nil { found[hash] = count(hash) }
    }
    for place in 0...letters.count {
      for letter in alphabet {
        look(Array(letters[..<place]) + [letter] + letters[place...])
        guard place < letters.count else { continue }
        look(Array(letters[..<place]) + [letter] + letters[(place + 1)...])
      }
      guard place < letters.count else { continue }
      look(Array(letters[..<place]) + letters[(place + 1)...])
      guard place + 1 < letters.count else { continue }
      var exchanged = letters
      exchanged.swapAt(place, place + 1)
      look(exchanged)
    }
    return found.filter { $0.value > 0 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .prefix(limit).map(\.key)
  }
}
