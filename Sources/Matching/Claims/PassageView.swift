import Documents

/// A passage of a source beside a claim: which of the claim's words it has anywhere.
struct PassageView {
  /// Claims with more content than this are not compared slot by slot.
  static let claimLimit = 80

  let content: [ContentWord]
  let dates: [DateMention]
  /// Indexes of the claim's content words that a word of the passage is akin to.
  let held: Set<Int>
  /// Those that a capitalised word is akin to; and one that begins no sentence.
  let named: Set<Int>
  let namedInside: Set<Int>

  init(_ text: WordText, beside claim: ClaimSide, _ classes: WordClasses) {
    content = ContentWord.words(in: text, text.words.indices, classes)
    dates = DateMention.dates(in: text, text.words.indices, classes)
    var held: Set<Int> = []
    var named: Set<Int> = []
    var inside: Set<Int> = []
    for word in claim.content.prefix(Self.claimLimit) {
      for other in content where other.isAkin(to: word) {
        held.insert(word.index)
        if other.isCapitalised { named.insert(word.index) }
        if other.isName { inside.insert(word.index) }
      }
    }
    self.held = held
    self.named = named
    namedInside = inside
  }

  func holds(_ word: ContentWord) -> Bool { held.contains(word.index) }
}
