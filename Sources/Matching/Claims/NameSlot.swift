import Documents

extension SlotComparison {
  /// A name in the claim's predicate that the source does not have, where its sentence about the same
  /// subject has another: in a place (“in Hull” against “in York”), behind a preposition, or elsewhere.
  var names: [Difference] {
    guard !claim.isDenied(classes), !sentence.isDenied(classes), let other = otherName else {
      return []
    }
    let missing = claim.content.filter(isMissingName)
    guard let first = missing.first else { return [] }
    let preposition = preposition(before: first)
    let gate: SlotGate.Kind = preposition == nil ? .name : .placedName
    guard passes(gate, without: missing) else { return [] }
    let isPlace = preposition.map(classes.claims.locatives.contains) ?? false
    return [
      Difference(
        slot: isPlace ? .place : .name, draft: run(from: first, in: claim),
        source: run(from: other, in: sentence)
      ) {
        $0.holds(first)
      }
    ]
  }

  /// The whole name that begins with `word`: the capitalised words right behind it too.
  private func run(from word: ContentWord, in side: ClaimSide) -> Range<Int> {
    var end = word.range.upperBound
    while end < side.range.upperBound, side.text.words[end].isCapitalised,
      side.text.isSpaced(before: end)
    { end += 1 }
    return word.range.lowerBound..<end
  }

  /// A name of the sentence that the claim does not have.
  private var otherName: ContentWord? {
    sentence.content.first { word in
      word.isName && !word.hasDigit && word.base.utf8.count > 2 && !isMonth(sentence, word)
        && !word.isAkin(toAnyOf: claim.content) && !isOffice(word)
    }
  }

  /// “President”, “University”: what somebody or something is, with a capital letter.
  private func isOffice(_ word: ContentWord) -> Bool {
    let hash = sentence.text.words[word.index].hash
    return word.kind.map { !["nation", "state", "continent"].contains($0.kind) } ?? false
      || classes.people.contains(hash) || classes.institutions.contains(hash)
      || classes.numbers.areAll(in: sentence.text, word.index..<(word.index + 1))
  }

  /// A name behind the subject that nothing in the passage is akin to. A part of a longer name whose rest
  /// is there does not count (“Ann Lee” for “Ann B. Lee”), nor does a continent, which holds many places.
  private func isMissingName(_ word: ContentWord) -> Bool {
    guard word.index >= claim.predicate, word.isName, !word.hasDigit, word.base.utf8.count > 2,
      !isMonth(claim, word), word.kind?.kind != "continent", !passage.holds(word),
      !classes.claims.measures.contains(claim.text.words[word.index].hash)
    else { return false }
    return !claim.content.contains { neighbour in
      neighbour.isCapitalised && isBeside(neighbour, word)
        && passage.named.contains(neighbour.index)
    }
  }

  private func isBeside(_ one: ContentWord, _ other: ContentWord) -> Bool {
    let (first, second) = one.index < other.index ? (one, other) : (other, one)
    return second.index == first.range.upperBound && claim.text.isSpaced(before: second.index)
  }

  private func isMonth(_ side: ClaimSide, _ word: ContentWord) -> Bool {
    classes.months[side.text.words[word.index].hash] != nil
  }

  /// The hash of the preposition that the name stands behind, with small or plain words between at most.
  private func preposition(before word: ContentWord) -> UInt64? {
    var index = word.index
    while index > claim.range.lowerBound, !claim.text.startsClause(index) {
      index -= 1
      let hash = claim.text.words[index].hash
      if classes.claims.prepositions.contains(hash) { return hash }
      let isPassed =
        claim.text.words[index].isCapitalised || classes.determiners.contains(hash)
        || (!classes.functionWords.contains(hash) && word.index - index < 4)
      guard isPassed else { return nil }
    }
    return nil
  }
}
