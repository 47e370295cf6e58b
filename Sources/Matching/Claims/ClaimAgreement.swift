import Documents

/// Whether a sentence leaves no slot of a claim open: both deny or neither does, neither sets a condition
/// that the other lacks, and every number, month, name and word of an exclusive kind of the claim is in the sentence.
struct ClaimAgreement {
  let holds: Bool

  init(_ claim: ClaimSide, _ sentence: ClaimSide, _ classes: WordClasses) {
    let (mine, theirs) = (claim.hashes, sentence.hashes)
    let numbers = classes.numbers.numbers(in: claim.text, claim.range)
    let said = Set(classes.numbers.numbers(in: sentence.text, sentence.range))
    let months = Set(mine.compactMap { classes.months[$0] })
    let saidMonths = Set(theirs.compactMap { classes.months[$0] })
    let denies = claim.denialCount(classes) % 2 == sentence.denialCount(classes) % 2
    holds =
      claim.content.count <= PassageView.claimLimit && denies
      && mine.contains(where: classes.conditions.contains)
        == theirs.contains(where: classes.conditions.contains)
      && months.isSubset(of: saidMonths)
      && numbers.allSatisfy { $0 == "1" || said.contains($0) }
      && claim.content.allSatisfy {
        !($0.isName || $0.kind != nil) || $0.isAkin(toAnyOf: sentence.content)
      }
  }
}
