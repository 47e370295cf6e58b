/// The other side of words that the draft alone has at its beginning or end: the aligner, for which the
/// source's words beyond the ends are free, leaves “America” without a partner where the source says
/// “Justice Thomas”.
enum EdgePairs {
  /// More words than these are no exchange of words.
  private static let length = 3

  /// `path` with short insertions at its ends turned into substitutions by the words of `source` that
  /// stand there, as far as `mayPair` lets each index of the source be paired.
  static func paired(
    _ path: AlignmentPath, sourceCount: Int, mayPair: (Int) -> Bool
  ) -> AlignmentPath {
    var steps = path.steps
    let head = steps.prefix { $0.source == nil }.count
    if (1...length).contains(head), head < steps.count, var source = steps[head].source {
      for index in (0..<head).reversed() where source > 0 && mayPair(source - 1) {
        source -= 1
        steps[index] = .init(draft: steps[index].draft, source: source, isMatch: false)
      }
    }
    let tail = steps.reversed().prefix { $0.source == nil }.count
    if (1...length).contains(tail), tail < steps.count,
      var source = steps[steps.count - tail - 1].source
    {
      for index in (steps.count - tail)..<steps.count
      where source + 1 < sourceCount && mayPair(source + 1) {
        source += 1
        steps[index] = .init(draft: steps[index].draft, source: source, isMatch: false)
      }
    }
    return AlignmentPath(steps: steps, score: path.score)
  }
}
