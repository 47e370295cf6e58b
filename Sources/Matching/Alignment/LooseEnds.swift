/// Takes back pairs at either end of an alignment that are there by chance.
///
/// An alignment of all words of a quotation pairs words of an invented or foreign half with whatever
/// stands nearby: a “the” here, an “of” there. What lies outside the best-scoring stretch of steps
/// (maximal scoring subsequence, Bentley, Programming Pearls, column 8) is such a loose end.
enum LooseEnds {
  /// Words of the quotation that a loose end has at least; shorter ones are edits.
  private static let length = 4

  /// `cuts` are the words before which the draft marks an omission, whose length costs nothing.
  static func trimmed(_ path: AlignmentPath, cuts: Set<Int>) -> AlignmentPath {
    let steps = path.steps
    var next = 0
    let worths = steps.map { step in
      if let draft = step.draft { next = draft + 1 } else if cuts.contains(next) { return 0 }
      return step.isMatch ? 5 : -4
    }
    guard let core = bestStretch(worths) else { return path }
    var head = Array(steps[..<core.lowerBound])
    var tail = Array(steps[core.upperBound...])
    if head.count(where: { $0.draft != nil }) >= length { head = loosened(head) }
    if tail.count(where: { $0.draft != nil }) >= length { tail = loosened(tail) }
    return AlignmentPath(steps: head + steps[core] + tail, score: path.score)
  }

  private static func bestStretch(_ worths: [Int]) -> Range<Int>? {
    var best: (sum: Int, range: Range<Int>)?
    var sum = 0
    var start = 0
    for (index, worth) in worths.enumerated() {
      if sum <= 0 {
        sum = 0
        start = index
      }
      sum += worth
      if sum > best?.sum ?? 0 { best = (sum, start..<(index + 1)) }
    }
    return best?.range
  }

  private static func loosened(_ steps: [AlignmentPath.Step]) -> [AlignmentPath.Step] {
    steps.compactMap { step in
      step.draft.map { AlignmentPath.Step(draft: $0, source: nil, isMatch: false) }
    }
  }
}
