/// How the words of a quotation pair with the words of a source.
struct AlignmentPath: Sendable, Hashable {
  /// One step: both indexes for a pair (equal or not), one for a word that only one side has.
  struct Step: Sendable, Hashable {
    let draft: Int?
    let source: Int?
    let isMatch: Bool
  }

  /// In order of both sides, without the source's words before the first and after the last pair.
  let steps: [Step]
  let score: Int32

  /// Number of words of the quotation that the source has.
  var matchCount: Int { steps.count { $0.isMatch } }

  /// Longest row of words that both have, without anything between.
  var longestRun: Int {
    var longest = 0
    var run = 0
    for step in steps {
      run = step.isMatch ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
