import Documents

/// Compares a claim with a sentence of a source, slot by slot: figures, dates, names, places, polarity,
/// and words that exclude each other.
///
/// A difference counts when enough of the rest of the claim is in the sentence (`SlotGate`), so that
/// both are about the same matter.
struct SlotComparison {
  /// A slot that differs.
  struct Difference {
    let slot: SlotConflict.Slot
    /// Indexes of words of the claim, and of the sentence.
    let draft: Range<Int>
    let source: Range<Int>
    /// Whether `other`, a passage of another source, has it as the claim does.
    let isHeld: (PassageView) -> Bool
  }

  let claim: ClaimSide
  let sentence: ClaimSide
  let passage: PassageView
  let classes: WordClasses
  let aboutness: Aboutness
  let gate: SlotGate

  init(
    _ claim: ClaimSide, _ sentence: ClaimSide, _ passage: PassageView, _ classes: WordClasses,
    areGiven: Bool
  ) {
    self.claim = claim
    self.sentence = sentence
    self.passage = passage
    self.classes = classes
    aboutness = Aboutness(claim, sentence, passage, classes)
    gate = SlotGate(
      subject: aboutness.subject, areGiven: areGiven, length: claim.content.count,
      isAboutName: claim.isAboutName)
  }

  /// Every slot that differs, the surest kinds first.
  var differences: [Difference] {
    let turned = polarity
    let known =
      numbers + dates + kinds + opposites + turned + (turned.isEmpty ? dismissal : [])
    // A nation is a name too.
    return known + names.filter { name in !known.contains { $0.draft.overlaps(name.draft) } }
  }

  /// The slot differs and the rest, without `words`, is about the same matter.
  func passes(_ kind: SlotGate.Kind, without words: [ContentWord] = []) -> Bool {
    aboutness.share(without: words) >= gate.share(kind)
  }

  /// Content words of the claim that its subject does not hold and nothing in the passage is akin to.
  var missing: [ContentWord] {
    claim.content.filter { !passage.holds($0) }
  }

  func claimWords(_ range: Range<Int>) -> [ContentWord] {
    Array(claim.content(in: range))
  }

  // MARK: Figures and dates

  private var numbers: [Difference] {
    let others = FigureMention.figures(in: sentence, classes)
    guard !others.isEmpty else { return [] }
    return FigureMention.figures(in: claim, classes).compactMap { figure in
      // “one” may be a pronoun.
      guard figure.value != 1 || claim.text.words[figure.words.lowerBound].hasDigit,
        !others.contains(where: {
          $0.value == figure.value || figure.countsTheSame(as: $0) && figure.admits($0)
        }),
        let other = others.first(where: figure.conflicts),
        passes(figure.isCount(classes) ? .count : .number, without: claimWords(figure.words))
      else { return nil }
      let words = claimWords(figure.words)
      return Difference(slot: .number, draft: figure.words, source: other.words) { held in
        !words.isEmpty && words.allSatisfy(held.holds)
      }
    }
  }

  private var dates: [Difference] {
    guard !claim.dates.isEmpty, !sentence.dates.isEmpty else { return [] }
    let agreeing = claim.dates.contains { date in passage.dates.contains(where: date.agrees) }
    if agreeing && claim.dates.count > 1 { return [] }
    return claim.dates.compactMap { date in
      guard !date.isExpected, !date.isLimit, let other = dateOfTheSame(date), !other.isLimit,
        date.conflicts(with: other),
        passes(.date, without: claimWords(date.words))
      else { return nil }
      return Difference(slot: .date, draft: date.words, source: other.words) { held in
        held.dates.contains(where: date.agrees)
      }
    }
  }

  /// The date of the sentence that `date` is to be compared with; nil when one agrees, or when it lies
  /// between two of them (“ruled from 1939 to 1975”).
  private func dateOfTheSame(_ date: DateMention) -> DateMention? {
    // A life in brackets begins with the birth.
    if isBirth { return sentence.dates.first.flatMap { date.agrees(with: $0) ? nil : $0 } }
    guard !passage.dates.contains(where: date.agrees) else { return nil }
    // And ends with the death.
    if isDeath(claim), !isDeath(sentence), sentence.dates.count > 1 {
      return sentence.dates[1]
    }
    let years = sentence.dates.compactMap(\.year)
    if let year = date.year, years.count > 1, let first = years.min(), let last = years.max(),
      (first...last).contains(year)
    {
      return nil
    }
    return sentence.dates.first(where: date.conflicts)
  }

  private var isBirth: Bool { has(classes.claims.births, claim) }

  private func isDeath(_ side: ClaimSide) -> Bool { has(classes.claims.deaths, side) }

  private func has(_ words: Set<UInt64>, _ side: ClaimSide) -> Bool {
    side.content.contains { words.contains(Folding.hash(of: $0.base)) }
  }

  // MARK: Words

  private var kinds: [Difference] {
    missing.compactMap { word in
      guard let kind = word.kind?.kind else { return nil }
      let same = sentence.content.filter { $0.kind?.kind == kind }
      guard let other = same.first(where: { !$0.isAkin(toAnyOf: claim.content) }),
        !same.contains(where: { $0.isAkin(toAnyOf: claim.content) }),
        !claim.isDenied(classes), !sentence.isDenied(classes),
        passes(.kind(kind), without: missing.filter { $0.kind?.kind == kind })
      else { return nil }
      let isPlace = kind == "nation" || kind == "state" || kind == "continent"
      return Difference(
        slot: isPlace ? .place : .sense, draft: word.range, source: other.range
      ) { $0.holds(word) }
    }
  }

  private var opposites: [Difference] {
    let mine = Set(claim.hashes)
    return claim.content.flatMap { word -> [Difference] in
      guard !word.isAkin(toAnyOf: sentence.content) else { return [] }
      let hash = claim.text.words[word.index].hash
      let isHeld: (PassageView) -> Bool = { $0.holds(word) }
      if let opposites = classes.opposites[hash],
        let other = sentence.content.first(where: {
          let hash = sentence.text.words[$0.index].hash
          return opposites.contains(hash) && !mine.contains(hash)
        }), passes(.opposite, without: [word])
      {
        return [Difference(slot: .sense, draft: word.range, source: other.range, isHeld: isHeld)]
      }
      if let direction = classes.claims.directions[hash],
        let other = turned(direction), passes(.direction, without: [word])
      {
        return [Difference(slot: .sense, draft: word.range, source: other, isHeld: isHeld)]
      }
      return []
    }
  }

  /// Where the sentence moves the other way, and nothing in it the same way.
  private func turned(_ direction: Int) -> Range<Int>? {
    let movements = sentence.range.compactMap { index in
      classes.claims.directions[sentence.text.words[index].hash].map { (index, $0) }
    }
    guard let first = movements.first, movements.allSatisfy({ $0.1 == -direction }) else {
      return nil
    }
    return first.0..<(first.0 + 1)
  }

  // MARK: Polarity

  private var polarity: [Difference] {
    let mine = claim.denials(classes)
    let theirs = sentence.denials(classes)
    guard mine.count % 2 != theirs.count % 2 else { return [] }
    if mine.count % 2 == 1, let denial = mine.last {
      // What is denied must be what the sentence says.
      let said = denial.scope.count { $0.isAkin(toAnyOf: sentence.content) }
      guard let first = denial.scope.first, first.isAkin(toAnyOf: sentence.content),
        said * 5 >= denial.scope.count * 3,
        passes(.denied, without: claimWords(denial.index..<(denial.index + 1)))
      else { return [] }
      let place = sentence.content.first { $0.isAkin(to: first) }?.range ?? sentence.range.prefix(0)
      return [
        Difference(slot: .polarity, draft: denial.index..<(denial.index + 1), source: place) { _ in
          false
        }
      ]
    }
    for denial in theirs {
      guard let first = denial.scope.first,
        let said = claim.content.first(where: {
          $0.index >= claim.predicate && $0.isAkin(to: first)
        }),
        passes(.denying)
      else { continue }
      return [
        Difference(
          slot: .polarity, draft: said.range, source: denial.index..<(denial.index + 1)
        ) { _ in false }
      ]
    }
    return []
  }
}

extension ContentWord {
  /// Index of the word alone.
  var range: Range<Int> { index..<(index + (kind?.length ?? 1)) }
}

extension ClaimSide {
  /// Something in it is denied.
  func isDenied(_ classes: WordClasses) -> Bool { denialCount(classes) > 0 }
}
