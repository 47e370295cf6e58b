import Documents

/// Whether a sentence of a source is about what a claim is about.
struct Aboutness {
  /// How sure it is that both speak of one subject.
  enum Subject: Int {
    /// The claim's subject is no name, or the source does not have it.
    case other
    /// The claim's subject is a name, and the sentence begins with a pronoun that may stand for it.
    case implied
    /// The passage names the claim's subject.
    case named
    /// The sentence begins with it, or with a pronoun in a passage that names it.
    case same
  }

  /// Words of the sentence among which its subject stands.
  private static let opening = 8

  private let claim: ClaimSide
  private let sentence: ClaimSide
  private let passage: PassageView
  let subject: Subject

  init(_ claim: ClaimSide, _ sentence: ClaimSide, _ passage: PassageView, _ classes: WordClasses) {
    self.claim = claim
    self.sentence = sentence
    self.passage = passage
    let name = claim.subject.filter { $0.isCapitalised || $0.hasDigit }
    guard let last = name.last, name.count == claim.subject.count, name.count <= 6,
      passage.namedInside.contains(last.index)
        || (name.count > 1 && passage.named.contains(last.index))
    else {
      let isNamed = !name.isEmpty && name.count == claim.subject.count && name.count <= 6
      subject = isNamed && Self.beginsWithPronoun(sentence, classes) ? .implied : .other
      return
    }
    let first = sentence.range.lowerBound
    let opens =
      sentence.content.contains {
        $0.index < first + Self.opening && $0.isAkin(toAnyOf: name)
      } || classes.claims.pronouns.contains(sentence.text.words[first].hash)
    subject = opens ? .same : .named
  }

  /// “He has …”, “In 1953, his family …”.
  private static func beginsWithPronoun(_ sentence: ClaimSide, _ classes: WordClasses) -> Bool {
    let start = sentence.range.lowerBound
    let clause = sentence.range.dropFirst().prefix(opening)
      .first(where: sentence.text.startsClause)
    return [start, clause].compactMap(\.self).contains {
      classes.claims.pronouns.contains(sentence.text.words[$0].hash)
    }
  }

  /// Share of the claim's content, the words `slot` left out, that the sentence has, or that its passage
  /// names, 0…1; and whether the sentence itself has any of it.
  func share(without slot: [ContentWord]) -> Double {
    let left = Set(slot.map(\.index))
    var total = 0
    var found = 0
    var isTouched = false
    for word in claim.content where !left.contains(word.index) {
      total += word.weight
      let isHere = word.isAkin(toAnyOf: sentence.content)
      if isHere || passage.named.contains(word.index) { found += word.weight }
      isTouched = isTouched || isHere
    }
    return total > 0 && isTouched ? Double(found) / Double(total) : 0
  }
}
