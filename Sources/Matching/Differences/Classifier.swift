import Documents

/// Finds the kind of one difference: the gravest thing that is true of it.
struct Classifier {
  /// Unmarked words missing in a row that make two passages of one: measured on the development set
  /// of quotations, where shorter gaps are dropped clauses.
  private static let spliceLength = 12
  /// Fewer words are enough when they hold the beginning of a sentence.
  private static let sentenceLength = 5
  /// Words of the source’s narrator between two parts of what it quotes.
  private static let narrationLength = 30
  /// Words of the source that a bracket may stand for.
  private static let bracketLength = 6

  private let sides: Sides
  private let hunk: Hunk
  private let draft: [UInt64]
  private let source: [UInt64]
  private var words: WordClasses { sides.words }

  init(_ sides: Sides, _ hunk: Hunk) {
    self.sides = sides
    self.hunk = hunk
    draft = Self.expanded(hunk.draft.map { sides.draft.words[$0].hash }, sides.words)
    source = Self.expanded(hunk.unmarked.map { sides.source.words[$0].hash }, sides.words)
  }

  private static func expanded(_ hashes: [UInt64], _ words: WordClasses) -> [UInt64] {
    hashes.flatMap { words.contractions[$0] ?? [$0] }
  }

  /// Nil when an ellipsis, a bracket or the source’s own narrator accounts for everything.
  var kind: Difference.Kind? {
    if draft.isEmpty && source.isEmpty { return nil }
    if let brackets = bracketsOfHunk {
      // The source has the words of the bracket itself.
      let inside = Self.expanded(brackets.flatMap(sides.bracketWords), words)
      if draft.isEmpty && inside == source { return nil }
      if turnsSense(inside, source) { return .negation }
      return BracketSense(sides, hunk).kind(of: brackets) ?? .bracketed
    }
    if hunk.draft.isEmpty, source.count <= Self.narrationLength,
      sides.source.isNarration(hunk.source)
    {
      return nil
    }
    if isSpelling { return .spelling }
    if isDamage { return .damage }
    if isCleaning { return .cleaning }
    if isSplice { return .splice }
    if turnsSense { return .negation }
    if changesNumber || changesDate { return .number }
    if changesAmount || hasOpposites { return .negation }
    if changesName { return .name }
    if words.softeners.occur(in: source) && !words.softeners.occur(in: draft) { return .certainty }
    return .wording
  }

  /// Places of the draft's brackets that stand here; nil when there are none, or too many words of the
  /// source for a bracket to stand for.
  private var bracketsOfHunk: [Int]? {
    guard hunk.unmarked.count <= Self.bracketLength else { return nil }
    let places = (hunk.draft.lowerBound...hunk.draft.upperBound).filter {
      sides.brackets[$0] != nil
    }
    return places.isEmpty ? nil : places
  }

  // MARK: What does not matter

  private var isCleaning: Bool {
    let (one, other) = (words.fillers.removed(from: draft), words.fillers.removed(from: source))
    return one == other || isRepetition(of: other, when: one)
  }

  private var isSpelling: Bool {
    if isSameNumber { return true }
    guard hunk.draft.count == hunk.unmarked.count else { return sameJoined }
    guard !hunk.draft.isEmpty else { return false }
    let pairs = zip(hunk.draft, hunk.unmarked)
    return pairs.allSatisfy { draft, source in
      sides.draft.words[draft].hash == sides.source.words[source].hash
        || words.spelling.areVariants(
          Folding.folded(sides.draft.lowercased(draft)),
          Folding.folded(sides.source.lowercased(source)))
    }
  }

  /// “council” and “counci1”; what could be another word or a name is none.
  private var isDamage: Bool {
    hunk.elided == nil
      && words.isDamage(of: hunk.draft, in: sides.draft, to: hunk.source, in: sides.source)
  }

  /// “seven” and “7”: nothing but numbers on both sides, and of the same value.
  private var isSameNumber: Bool {
    let one = words.numbers.numbers(in: sides.draft, hunk.draft)
    return !one.isEmpty && hunk.elided == nil
      && one == words.numbers.numbers(in: sides.source, hunk.source)
      && words.numbers.areAll(in: sides.draft, hunk.draft)
      && words.numbers.areAll(in: sides.source, hunk.source)
  }

  /// “health care” and “healthcare”.
  private var sameJoined: Bool {
    guard !hunk.draft.isEmpty, hunk.draft.count + hunk.unmarked.count <= 5 else { return false }
    let one = hunk.draft.map { Folding.folded(sides.draft.lowercased($0)) }.joined()
    return one == hunk.unmarked.map { Folding.folded(sides.source.lowercased($0)) }.joined()
  }

  /// The source says something twice, as people do when they speak: “the -- the court”.
  private func isRepetition(of source: [UInt64], when draft: [UInt64]) -> Bool {
    guard draft.isEmpty, !source.isEmpty else { return false }
    let all = sides.source.words
    let after = all[min(hunk.source.upperBound, all.count)...].prefix(source.count).map(\.hash)
    let before = all[..<hunk.source.lowerBound].suffix(source.count).map(\.hash)
    return after == source || before == source
  }

  // MARK: What does

  private var isSplice: Bool {
    guard hunk.elided == nil, hunk.draft.count * 3 <= hunk.source.count else { return false }
    return hunk.source.count >= Self.spliceLength
      || (hunk.source.count >= Self.sentenceLength
        && hunk.source.contains(where: sides.source.startsSentence))
  }

  private var turnsSense: Bool { turnsSense(draft, source) }

  /// A negator or exception on one side only.
  private func turnsSense(_ draft: [UInt64], _ source: [UInt64]) -> Bool {
    func count(_ hashes: [UInt64], _ set: Set<UInt64>) -> Int { hashes.count { set.contains($0) } }
    return count(draft, words.negators) != count(source, words.negators)
      || count(draft, words.exceptions) != count(source, words.exceptions)
  }

  private var changesNumber: Bool {
    let one = words.numbers.numbers(in: sides.draft, hunk.draft)
    let other = words.numbers.numbers(in: sides.source, hunk.source)
    guard one != other else { return false }
    if !one.isEmpty && !other.isEmpty { return true }
    // A number on one side only: “one” may be a pronoun, and a word may be dropped with others.
    let alone =
      one.isEmpty
      ? hunk.unmarked.map { sides.source.words[$0] } : hunk.draft.map { sides.draft.words[$0] }
    return alone.contains(where: \.hasDigit)
      || (!hunk.draft.isEmpty && !hunk.unmarked.isEmpty && one + other != ["1"])
  }

  /// Each side names months or days of the week, and not the same.
  private var changesDate: Bool {
    [words.months, words.weekdays].contains { names in
      let one = Set(draft.compactMap { names[$0] })
      let other = Set(source.compactMap { names[$0] })
      return !one.isEmpty && !other.isEmpty && one.isDisjoint(with: other)
    }
  }

  private var changesAmount: Bool {
    let one = Set(draft.compactMap { words.quantifiers[$0] })
    let other = Set(source.compactMap { words.quantifiers[$0] })
    return !one.isEmpty && !other.isEmpty && one.isDisjoint(with: other)
  }

  private var hasOpposites: Bool {
    for one in draft {
      if let opposites = words.opposites[one], !opposites.isDisjoint(with: source) { return true }
    }
    guard hunk.draft.count <= 8, hunk.unmarked.count <= 8 else { return false }
    return hunk.draft.contains { draft in
      hunk.unmarked.contains { differByPrefix(draft, $0) }
    }
  }

  private func differByPrefix(_ draft: Int, _ source: Int) -> Bool {
    let (one, other) = (
      Folding.folded(sides.draft.lowercased(draft)), Folding.folded(sides.source.lowercased(source))
    )
    let (short, long) = one.utf8.count < other.utf8.count ? (one, other) : (other, one)
    guard short.utf8.count >= 4, long.hasSuffix(short) else { return false }
    return words.negatingPrefixes.contains(String(long.dropLast(short.count)))
  }

  /// Both sides have a capitalised word that begins no sentence, and not the same.
  private var changesName: Bool {
    let one = names(hunk.draft, sides.draft)
    let other = names(Array(hunk.unmarked), sides.source)
    return !one.all.isEmpty && !other.all.isEmpty && one.all != other.all
      && !(one.inside.isEmpty && other.inside.isEmpty)
  }

  private func names(
    _ indexes: some Sequence<Int>, _ text: WordText
  ) -> (all: Set<UInt64>, inside: Set<UInt64>) {
    var all: Set<UInt64> = []
    var inside: Set<UInt64> = []
    for index in indexes where text.words[index].isCapitalised {
      let hash = text.words[index].hash
      guard !words.functionWords.contains(hash),
        !words.nounsHaveCapitals || hasNeighbour(index, text)
      else { continue }
      all.insert(hash)
      if !text.startsSentence(index) { inside.insert(hash) }
    }
    return (all, inside)
  }

  /// Another capitalised word stands beside the word: “Anna Lehmann”, “Frau Lehmann”.
  private func hasNeighbour(_ index: Int, _ text: WordText) -> Bool {
    func isName(_ index: Int) -> Bool {
      text.words.indices.contains(index) && text.words[index].isCapitalised
        && !words.functionWords.contains(text.words[index].hash)
    }
    return (isName(index - 1) && text.isSpaced(before: index))
      || (isName(index + 1) && text.isSpaced(before: index + 1))
  }
}
