import Documents
import Indexing

/// Looks for the words of a question in one passage.
struct PassageSearch {
  /// Longest text that is shown whole, UTF-8 bytes.
  private static let textLimit = 400

  private let terms: [SearchTerm]
  private let passage: Passage
  private let text: WordText
  /// For each word of the passage, the terms that it is.
  private let matches: [[Int]]

  init(_ terms: [SearchTerm], _ passage: Passage) {
    self.terms = terms
    self.passage = passage
    let text = WordText(passage.text)
    self.text = text
    matches = text.words.indices.map { index in
      terms.indices.filter { term in
        terms[term].matches(text.words[index]) { Folding.folded(text.lowercased(index)) }
      }
    }
  }

  /// The stretch of the passage that has most of the question in the fewest words; nil when it has none
  /// of it.
  var hit: SearchHit? {
    guard let best = bestStretch() else { return nil }
    let shown = sentences(around: best)
    let range = withMarks(text.range(of: shown))
    let ranges = merged(
      shown.filter { !matches[$0].isEmpty && best.contains($0) }.map { text.words[$0].range })
    let whole = terms.reduce(0) { $0 + $1.weight }
    let score = best.weight / whole * closeness(best)
    return SearchHit(
      document: passage.document, address: passage.address,
      speaker: speaker(at: text.range(of: best.range)),
      text: passage.text[range], ranges: ranges.map(range.relative), score: min(1, score))
  }

  private struct Stretch {
    let range: Range<Int>
    let weight: Double
    func contains(_ index: Int) -> Bool { range.contains(index) }
  }

  /// The best window of at most three times as many words as the question has, and some more.
  private func bestStretch() -> Stretch? {
    let reach = 3 * terms.count + 12
    let places = matches.indices.filter { !matches[$0].isEmpty }
    var counts = [Int](repeating: 0, count: terms.count)
    var weight = 0.0
    var tail = 0
    var best: Stretch?
    for (number, place) in places.enumerated() {
      for term in matches[place] {
        if counts[term] == 0 { weight += terms[term].weight }
        counts[term] += 1
      }
      while place - places[tail] >= reach || isSpare(places[tail], counts, tail < number) {
        for term in matches[places[tail]] {
          counts[term] -= 1
          if counts[term] == 0 { weight -= terms[term].weight }
        }
        tail += 1
      }
      let stretch = Stretch(range: places[tail]..<(place + 1), weight: weight)
      if let best, weight < best.weight + 0.01,
        weight < best.weight - 0.01 || stretch.range.count >= best.range.count
      {
        continue
      }
      best = stretch
    }
    return best
  }

  /// The first word of the window says nothing that others in it do not say.
  private func isSpare(_ place: Int, _ counts: [Int], _ isNotLast: Bool) -> Bool {
    isNotLast && matches[place].allSatisfy { counts[$0] > 1 }
  }

  /// 1 for words that stand as close as in the question, down to 0.8 for scattered ones: closeness
  /// decides between places, it never hides one.
  private func closeness(_ stretch: Stretch) -> Double {
    let spread = Double(stretch.range.count - terms.count) / Double(2 * terms.count + 12)
    return 1 - 0.2 * max(0, min(1, spread))
  }

  /// Whole sentences, or the whole passage when it is short.
  private func sentences(around stretch: Stretch) -> Range<Int> {
    guard passage.text.utf8.count > Self.textLimit else { return text.words.indices }
    let all = PassageSentences.ranges(in: text).filter { $0.overlaps(stretch.range) }
    let range = (all.first?.lowerBound ?? 0)..<(all.last?.upperBound ?? 0)
    guard text.range(of: range).count > 4 * Self.textLimit else { return range }
    // No sentences to speak of: some words on either side.
    return max(
      range.lowerBound, stretch.range.lowerBound - 20)..<min(
        range.upperBound, stretch.range.upperBound + 20)
  }

  /// With the marks that follow the last word: a full stop, a closing quotation mark.
  private func withMarks(_ range: TextRange) -> TextRange {
    let rest = passage.text[TextRange(range.end, passage.text.utf8.count)]
    let marks = rest.prefix { !$0.isWhitespace && !$0.isLetter && !$0.isNumber }
    let isWhole = range.start == text.words.first?.range.start
    return TextRange(isWhole ? 0 : range.start, range.end + marks.utf8.count)
  }

  private func merged(_ ranges: [TextRange]) -> [TextRange] {
    var merged: [TextRange] = []
    for range in ranges {
      if let last = merged.last, passage.text[TextRange(last.end, range.start)] == " " {
        merged[merged.count - 1] = last.union(range)
      } else {
        merged.append(range)
      }
    }
    return merged
  }

  /// Whoever is quoted there, the innermost; else whose turn it is.
  private func speaker(at place: TextRange) -> Speaker? {
    let quoted = passage.voices.filter {
      $0.range.start <= place.start && place.end <= $0.range.end
    }
    .min { $0.range.count < $1.range.count }
    return quoted?.speaker.map { Speaker(name: $0) } ?? passage.speaker
  }
}
