import Documents

extension SlotComparison {
  /// Content words of a claim that is short enough to be dismissive as a whole; in longer ones the denial is of
  /// a part.
  private static let shortClaim = 6
  private static let plainClaim = 9
  private static let longClaim = 12
  /// Different emphatic words of the sentence that make up for less in common.
  private static let emphasis = 2

  /// The claim as a whole denies a link (“no evidence that …”), belittles (“plays an insignificant role”) or
  /// dismisses (“has been disproved”), and the sentence affirms the matter without a word of denial or doubt. For
  /// claims about a matter only: where a name is the subject, `polarity` knows better.
  ///
  /// How much must be in common was measured on climate_fever dev and looked at on healthver dev.
  var dismissal: [Difference] {
    guard aboutness.subject == .other, claim.content.count <= Self.longClaim, !claim.isAboutName,
      !claim.hashes.contains(where: classes.conditions.contains), isPlainAffirmation,
      let kind = dismissingWord
    else { return [] }
    let words = claimWords(kind.word..<(kind.word + 1))
    guard passes(.dismissal(least(for: kind.manner)), without: words) else { return [] }
    let place = sentence.content.first { $0.isAkin(toAnyOf: claim.content) }
    return [
      Difference(
        slot: .polarity, draft: kind.word..<(kind.word + 1),
        source: place?.range ?? sentence.range.prefix(0)
      ) { _ in false }
    ]
  }

  private enum Manner { case noLink, denied, belittled, discredited }

  /// Share of the claim that the sentence must have.
  private func least(for manner: Manner) -> Double {
    let count = claim.content.count
    let isEmphatic = emphaticCount >= Self.emphasis
    switch manner {
    case .noLink: return isEmphatic ? 0.2 : 0.34
    case .denied:
      return count <= Self.shortClaim ? 0.34 : count <= Self.plainClaim ? 0.5 : SlotGate.never
    case .belittled: return count <= Self.plainClaim ? 0.5 : SlotGate.never
    case .discredited: return isEmphatic && count <= Self.plainClaim ? 0.2 : SlotGate.never
    }
  }

  /// The word of the claim that dismisses, the surest manner first.
  private var dismissingWord: (word: Int, manner: Manner)? {
    let words = classes.claims
    func first(_ set: Set<UInt64>) -> Int? {
      claim.range.first { set.contains(claim.text.words[$0].hash) }
    }
    let negators = claim.range.filter { classes.negators.contains(claim.text.words[$0].hash) }
    if let word = negators.first(where: deniesLink) { return (word, .noLink) }
    if let word = negators.first {
      // A second negator gives the sense back.
      return negators.count == 1 ? (word, .denied) : nil
    }
    let slight = claim.range.first {
      words.slight.contains(claim.text.words[$0].hash) && isBeforeLink($0)
    }
    if let word = slight ?? first(words.belittling) { return (word, .belittled) }
    return first(words.discrediting).map { ($0, .discredited) }
  }

  /// “no correlation”, “no clear evidence”, “nothing to do with”.
  private func deniesLink(_ negator: Int) -> Bool {
    let words = classes.claims
    let hash = claim.text.words[negator].hash
    if words.denying.contains(hash) { return isBeforeLink(negator) }
    guard words.nothing.contains(hash) else { return false }
    return ((negator + 1)..<claim.range.upperBound).prefix(2).contains {
      words.relations.contains(claim.text.words[$0].hash)
    }
  }

  /// A noun for a link stands among the next three words.
  private func isBeforeLink(_ index: Int) -> Bool {
    ((index + 1)..<claim.range.upperBound).prefix(3).contains {
      classes.claims.links.contains(claim.text.words[$0].hash)
    }
  }

  private var isPlainAffirmation: Bool {
    let words = classes.claims
    return !sentence.isDenied(classes) && !sentence.text.hasQuestion(in: sentence.range)
      && !sentence.hashes.contains {
        words.doubting.contains($0) || words.belittling.contains($0)
          || words.discrediting.contains($0) || classes.conditions.contains($0)
          || classes.denials.contains($0)
      }
  }

  private var emphaticCount: Int {
    Set(sentence.hashes.filter(classes.claims.emphatic.contains)).count
  }
}
