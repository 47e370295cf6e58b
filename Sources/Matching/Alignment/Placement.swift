import Documents
import Indexing

/// A quotation laid beside a stretch of a source.
struct Placement: Sendable {
  let quoted: QuotedWords
  /// The corpus that the passages are from.
  let source: MatcherSource
  let window: SourceWindow
  let path: AlignmentPath
  /// Words of the quotation that the source has.
  let matchCount: Int
  /// Words that the source has in another form: “colour” for “color”, “boats” for “boat”.
  let kinCount: Int
  /// Words at either end that the source spells otherwise: “I’ve” for “I have”.
  let respeltCount: Int
  /// Longest row of words that both have.
  let longestRun: Int
  /// Index of the passage that holds most of the matched words.
  let mainPassage: Int

  /// `equivalence` knows other spellings of the quotation's words; without it, words are the same or
  /// not.
  init?(
    _ quoted: QuotedWords, in window: SourceWindow, of source: MatcherSource,
    _ equivalence: Equivalence? = nil
  ) {
    let cuts = quoted.cuts.union(quoted.brackets.keys)
    guard
      let whole = WordAlignment.path(draft: quoted.words, cuts: cuts, source: window.words)
        ?? AnchoredAlignment.path(draft: quoted.words, cuts: cuts, source: window.words)
    else { return nil }
    let text = WordText(
      window.words, in: window.text, range: TextRange(0, window.text.utf8.count))
    let path = EdgePairs.paired(
      LooseEnds.trimmed(whole, cuts: cuts), sourceCount: window.words.count,
      sayTheSame: { equivalence?.holds($0, $1, in: text) == true }
    ) { !text.startsSentence($0) }
    guard path.matchCount > 0 else { return nil }
    self.quoted = quoted
    self.source = source
    self.window = window
    self.path = path
    matchCount = path.matchCount
    kinCount = path.steps.count { step in
      guard !step.isMatch, let one = step.draft, let other = step.source else { return false }
      return quoted.words[one].stem == window.words[other].stem
    }
    respeltCount = equivalence.map { path.respeltCount($0, text) } ?? 0
    longestRun = path.longestRun
    var counts = [Int](repeating: 0, count: window.passages.count)
    for step in path.steps where step.isMatch {
      if let source = step.source {
        counts[window.passage(at: window.words[source].range.start)] += 1
      }
    }
    mainPassage = counts.indices.max { (counts[$0], $1) < (counts[$1], $0) } ?? 0
  }

  var passage: Passage { window.passages[mainPassage] }

  /// Matched stretches, UTF-8 bytes into the window's text: rows of matched words, ascending.
  var ranges: [TextRange] {
    var ranges: [TextRange] = []
    var isRunning = false
    for step in path.steps {
      guard step.isMatch, let source = step.source else {
        isRunning = false
        continue
      }
      let range = window.words[source].range
      if isRunning, let last = ranges.last {
        ranges[ranges.count - 1] = last.union(range)
      } else {
        ranges.append(range)
      }
      isRunning = true
    }
    return ranges
  }

  /// Every word of the source that the alignment speaks of, UTF-8 bytes into the window's text.
  var reach: TextRange {
    let sources = path.steps.compactMap(\.source)
    guard let first = sources.first, let last = sources.last else { return TextRange(0, 0) }
    return window.words[first].range.union(window.words[last].range)
  }

  /// From the first matched word to the last, UTF-8 bytes into the window's text.
  var extent: TextRange {
    let ranges = ranges
    guard let first = ranges.first, let last = ranges.last else { return TextRange(0, 0) }
    return first.union(last)
  }

  /// Longest context that is shown whole, and what is kept on either side of the words in a longer
  /// one, in UTF-8 bytes.
  private static let contextLimit = 6_000
  private static let contextMargin = 1_500

  /// The passages that the alignment speaks of, or a piece of them when they are very long: the context
  /// that is shown. UTF-8 bytes into the window's text.
  var cover: TextRange {
    let reach = reach
    let first = window.passage(at: reach.start)
    let last = window.passage(at: max(reach.start, reach.end - 1))
    let whole = window.range(ofPassage: first).union(window.range(ofPassage: last))
    guard whole.count > Self.contextLimit else { return whole }
    let words = window.words.lazy.map(\.range)
    let start = words.first { $0.start >= reach.start - Self.contextMargin }
    let end = words.last { $0.end <= reach.end + Self.contextMargin }
    return TextRange(
      max(whole.start, min(start?.start ?? reach.start, reach.start)),
      min(whole.end, max(end?.end ?? reach.end, reach.end)))
  }
}
