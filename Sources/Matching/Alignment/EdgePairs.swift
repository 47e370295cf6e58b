/// The other side of words that the draft alone has at its beginning or end: the aligner, for which the
/// source's words beyond the ends are free, leaves “America” without a partner where the source says
/// “Justice Thomas”, and pairs “I’ve” with the second word of “I have”.
enum EdgePairs {
  /// More words than these are no exchange of words.
  private static let length = 3
  /// Words of the source that say the same as those of the draft: “one hundred and thirty-one”.
  private static let equivalentLength = 6

  /// `path` with short insertions at its ends turned into substitutions by the words of `source` that
  /// stand there: as many of them as say the same, or else as far as `mayPair` lets each index of the source be
  /// paired.
  static func paired(
    _ path: AlignmentPath, sourceCount: Int,
    sayTheSame: (_ draft: Range<Int>, _ source: Range<Int>) -> Bool, mayPair: (Int) -> Bool
  ) -> AlignmentPath {
    var steps = path.steps
    if let exchange = exchange(atHeadOf: steps, sayTheSame) {
      steps.replaceSubrange(..<exchange.count, with: exchange.steps)
    } else {
      pairHead(&steps, mayPair)
    }
    if let exchange = exchange(atTailOf: steps, sourceCount, sayTheSame) {
      steps.replaceSubrange((steps.count - exchange.count)..., with: exchange.steps)
    } else {
      pairTail(&steps, sourceCount, mayPair)
    }
    return AlignmentPath(steps: steps, score: path.score)
  }

  // MARK: Words that say the same

  /// Steps to take the place of as many at the beginning.
  private static func exchange(
    atHeadOf steps: [AlignmentPath.Step], _ sayTheSame: (Range<Int>, Range<Int>) -> Bool
  ) -> (count: Int, steps: [AlignmentPath.Step])? {
    let count = steps.prefix { !$0.isMatch }.count
    let words = words(steps[..<count])
    guard count < steps.count, (1...length).contains(words.count), let end = steps[count].source
    else { return nil }
    for length in 1...equivalentLength where length <= end {
      let source = (end - length)..<end
      if sayTheSame(words, source) { return (count, exchange(words, source)) }
    }
    return nil
  }

  /// The same at the end.
  private static func exchange(
    atTailOf steps: [AlignmentPath.Step], _ sourceCount: Int,
    _ sayTheSame: (Range<Int>, Range<Int>) -> Bool
  ) -> (count: Int, steps: [AlignmentPath.Step])? {
    let count = steps.reversed().prefix { !$0.isMatch }.count
    let words = words(steps.suffix(count))
    guard count < steps.count, (1...length).contains(words.count),
      let last = steps[steps.count - count - 1].source
    else { return nil }
    for length in 1...equivalentLength where last + length < sourceCount {
      let source = (last + 1)..<(last + 1 + length)
      if sayTheSame(words, source) { return (count, exchange(words, source)) }
    }
    return nil
  }

  private static func words(_ steps: ArraySlice<AlignmentPath.Step>) -> Range<Int> {
    let words = steps.compactMap(\.draft)
    return (words.first ?? 0)..<((words.last ?? -1) + 1)
  }

  /// All words of one side for all of the other: pairs as far as both go, then what is left of one.
  private static func exchange(
    _ draft: Range<Int>, _ source: Range<Int>
  ) -> [AlignmentPath.Step] {
    (0..<max(draft.count, source.count)).map { index in
      .init(
        draft: index < draft.count ? draft.lowerBound + index : nil,
        source: index < source.count ? source.lowerBound + index : nil, isMatch: false)
    }
  }

  // MARK: Words that were exchanged

  private static func pairHead(_ steps: inout [AlignmentPath.Step], _ mayPair: (Int) -> Bool) {
    let head = steps.prefix { $0.source == nil }.count
    guard (1...length).contains(head), head < steps.count, var source = steps[head].source else {
      return
    }
    for index in (0..<head).reversed() where source > 0 && mayPair(source - 1) {
      source -= 1
      steps[index] = .init(draft: steps[index].draft, source: source, isMatch: false)
    }
  }

  private static func pairTail(
    _ steps: inout [AlignmentPath.Step], _ sourceCount: Int, _ mayPair: (Int) -> Bool
  ) {
    let tail = steps.reversed().prefix { $0.source == nil }.count
    guard (1...length).contains(tail), tail < steps.count,
      var source = steps[steps.count - tail - 1].source
    else { return }
    for index in (steps.count - tail)..<steps.count
    where source + 1 < sourceCount && mayPair(source + 1) {
      source += 1
      steps[index] = .init(draft: steps[index].draft, source: source, isMatch: false)
    }
  }
}
