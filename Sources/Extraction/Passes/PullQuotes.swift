import Documents

/// Finds the pull quotes that only repeat words of another quotation of the draft: those words are
/// one statement, not two.
///
/// They stand behind the article in the draft, whatever their place on the page.
struct PullQuotes {
  let draft: Draft

  /// Places in `draft.quotations`.
  func repeated() -> Set<Int> {
    let pulled = draft.quotations.indices.filter { isPulled($0) }
    guard !pulled.isEmpty else { return [] }
    let end = draft.paragraphs.first { $0.role == .pullQuote }?.lexemes.lowerBound ?? 0
    let words = draft.lexemes[..<end].filter(\.isWord).map(\.hash)
    var places: [UInt64: [Int]] = [:]
    for place in words.indices.dropLast(2) { places[key(words, place), default: []].append(place) }
    return Set(pulled.filter { isRepeated($0, words, places) })
  }

  private func isPulled(_ quotation: Int) -> Bool {
    draft.paragraphs[draft.quotations[quotation].paragraph].role == .pullQuote
  }

  /// The beginning of a stretch of three words.
  private func key(_ words: [UInt64], _ place: Int) -> UInt64 {
    words[place] &* 31 &+ words[place + 1] &* 17 &+ words[place + 2]
  }

  private func isRepeated(_ quotation: Int, _ words: [UInt64], _ places: [UInt64: [Int]]) -> Bool {
    let own = draft.quotations[quotation].content.filter { draft.lexemes[$0].isWord }.map {
      draft.lexemes[$0].hash
    }
    guard own.count >= 3 else { return false }
    return (places[key(own, 0)] ?? []).prefix(20).contains { place in
      place + own.count <= words.count && own.indices.allSatisfy { own[$0] == words[place + $0] }
    }
  }
}
