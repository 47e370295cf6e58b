/// Pull quotes: words of the article set large beside it, which count once. One whose words the article
/// does not hold is the only place where they stand, and so is text.
enum PullQuotes {
  /// Words compared at a time.
  private static let length = 4
  /// Share of these groups that the article holds when a pull quote doubles it; editors shorten.
  private static let doubled = 0.5

  /// Makes quotations of the pull quotes inside the article that say what its text does not.
  static func keepOwnWords(
    of blocks: inout [DraftBlock], inside isInArticle: (DraftBlock) -> Bool
  ) {
    let found = blocks.indices.filter {
      blocks[$0].role == .pullQuote && blocks[$0].text.count >= 25 && isInArticle(blocks[$0])
        && blocks[$0].linked * 2 < blocks[$0].text.count
    }
    guard !found.isEmpty else { return }
    var article: Set<UInt64> = []
    for block in blocks where block.role.isMainText {
      article.formUnion(groups(of: block.text))
    }
    for index in found {
      let own = groups(of: blocks[index].text)
      let shared = own.count { article.contains($0) }
      if Double(shared) < Double(own.count) * doubled { blocks[index].role = .quotation }
    }
  }

  /// Hashes of every four words in a row.
  private static func groups(of text: MappedText) -> [UInt64] {
    let words = Tokenizer.tokens(in: text.text).map(\.hash)
    guard words.count >= length else { return [] }
    return (0...(words.count - length)).map { start in
      words[start..<(start + length)].reduce(0) { ($0 &* 31) ^ $1 }
    }
  }
}
