import Documents
import Matching

/// Where the words of waivers stand in a draft, compared word by word: case, marks and spaces do not
/// matter, so that a paragraph may move and its line breaks change.
struct WaiverPlaces {
  private let tokens: [Token]
  /// Places of each word, by its hash.
  private let places: [UInt64: [Int]]

  init(_ document: Document) {
    tokens = Tokenizer.tokens(in: document.text)
    var places: [UInt64: [Int]] = [:]
    for (index, token) in tokens.enumerated() { places[token.hash, default: []].append(index) }
    self.places = places
  }

  /// The stretches that an anchor means; empty when its words are not there any more. Nil: all of
  /// the draft.
  func ranges(of anchor: Waiver.Anchor) -> [TextRange]? {
    switch anchor {
    case .draft: nil
    case .place(let range): [range]
    case .words(let exact, let prefix, let suffix):
      ranges(of: exact, prefix: prefix, suffix: suffix)
    }
  }

  private func ranges(of exact: String, prefix: String, suffix: String) -> [TextRange] {
    let words = Tokenizer.tokens(in: exact).map(\.hash)
    // Looked up by the word that the draft uses least, so that hostile repetition costs no more than
    // one pass.
    guard
      let rarest = words.indices.min(by: {
        (places[words[$0]] ?? []).count < (places[words[$1]] ?? []).count
      })
    else { return [] }
    let starts = (places[words[rarest]] ?? []).map { $0 - rarest }.filter { start in
      start >= 0 && start + words.count <= tokens.count
        && words.indices.allSatisfy { tokens[start + $0].hash == words[$0] }
    }
    func range(_ start: Int) -> TextRange {
      tokens[start].range.union(tokens[start + words.count - 1].range)
    }
    guard starts.count > 1, !(prefix.isEmpty && suffix.isEmpty) else { return starts.map(range) }
    let before = Array(Tokenizer.tokens(in: prefix).map(\.hash).reversed())
    let after = Tokenizer.tokens(in: suffix).map(\.hash)
    let scores = starts.map { start in
      agreement(before) { start - 1 - $0 } + agreement(after) { start + words.count + $0 }
    }
    guard let best = scores.max(), best > 0 else { return [] }
    return zip(starts, scores).filter { $0.1 == best }.map { range($0.0) }
  }

  /// How many words agree before the first that does not.
  private func agreement(_ words: [UInt64], _ index: (Int) -> Int) -> Int {
    words.indices.prefix { offset in
      let place = index(offset)
      return tokens.indices.contains(place) && tokens[place].hash == words[offset]
    }.count
  }
}
