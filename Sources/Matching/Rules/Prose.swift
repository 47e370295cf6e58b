package import Documents
package import Extraction

/// A draft as its rules read it: sentence by sentence, with what is said in each. Made once a draft;
/// everything is looked up by place, so that a long draft costs no more a word than a short one.
package struct Prose: Sendable {
  /// A sentence of the article.
  struct Sentence: Sendable {
    let range: TextRange
    let words: [Word]
    /// Indexes into `Analysis.statements` of those that have words here, in order.
    let statements: [Int]
    /// Phrases outside of marks that claim or doubt without a source, in order.
    let weasels: [Weasel]
    /// How much the sentence is worth checking, 0…1.
    let worth: Double
    /// Block that the sentence stands in.
    let block: Block?

    var hashes: [UInt64] { words.map(\.hash) }
    var isHeading: Bool { block?.role == .heading }
  }

  let document: Document
  let analysis: Analysis
  let sentences: [Sentence]
  /// Statements and phrases of one sentence that are looked at: a sentence with more is no sentence, and must
  /// not cost more than its length.
  private static let most = 64
  /// What stands between marks, ascending, without overlaps.
  private let quoted: [TextRange]

  package init(_ document: Document, _ analysis: Analysis) {
    self.document = document
    self.analysis = analysis
    let ranges = analysis.sentences
    var members = [[Int]](repeating: [], count: ranges.count)
    for (index, statement) in analysis.statements.enumerated() {
      for span in statement.spans {
        var place = Self.firstIndex(in: ranges, endingAfter: span.start)
        while place < ranges.count, ranges[place].start < max(span.end, span.start + 1) {
          if members[place].last != index, members[place].count < Self.most {
            members[place].append(index)
          }
          place += 1
        }
      }
    }
    var weasels = [[Weasel]](repeating: [], count: ranges.count)
    for weasel in analysis.weasels {
      let place = Self.firstIndex(in: ranges, endingAfter: weasel.range.start)
      if place < ranges.count, weasels[place].count < Self.most { weasels[place].append(weasel) }
    }
    sentences = ranges.indices.map { index in
      Sentence(
        range: ranges[index], words: Word.words(in: document.text, range: ranges[index]),
        statements: members[index], weasels: weasels[index],
        worth: index < analysis.worths.count ? analysis.worths[index] : 0,
        block: document.block(at: ranges[index].start))
    }
    quoted = Self.merged(
      analysis.statements.filter { $0.form != nil || $0.parent != nil }.flatMap(\.spans))
  }

  /// The words stand between marks, or touch some that do.
  func isQuoted(_ range: TextRange) -> Bool {
    let index = Self.firstIndex(in: quoted, endingAfter: range.start)
    return index < quoted.count && quoted[index].start < range.end
  }

  func statements(of sentence: Sentence) -> [Statement] {
    sentence.statements.map { analysis.statements[$0] }
  }

  /// The sentence names or describes somebody who says what it says. A thing (“the talks suggest”) and a
  /// place’s view (“in Paris’s view”) are nobody.
  func isSourced(_ sentence: Sentence, _ context: RuleContext) -> Bool {
    reports(sentence, context)
      || statements(of: sentence).contains { statement in
        guard let speaker = statement.attribution.speaker else {
          return !statement.attribution.chain.isEmpty
        }
        let words = Tokenizer.tokens(in: document.text, range: speaker.range).map(\.hash)
        switch speaker.kind {
        case .named, .pronoun, .collective, .bare: return true
        case .described:
          return statement.attribution.how == .accordingTo
            || words.contains(where: context.ruleWords.speakers.contains)
        case .institution:
          return statement.attribution.how != .accordingTo || statement.attribution.chain.count > 1
            || !isPossessivePlace(speaker.range, context)
        }
      }
  }

  /// A verb of saying stands in the sentence, outside of marks: whoever says it, it is not the draft.
  private func reports(_ sentence: Sentence, _ context: RuleContext) -> Bool {
    !places(of: context.ruleWords[.reporting], in: sentence).isEmpty
  }

  /// “Damascus’s”.
  func isPossessivePlace(_ range: TextRange, _ context: RuleContext) -> Bool {
    let written = document.text[range]
    guard let mark = written.lastIndex(where: { $0 == "’" || $0 == "'" }) else { return false }
    let words = Tokenizer.tokens(in: String(written[..<mark])).map(\.hash)
    return !words.isEmpty && context.ruleWords.places.length(in: words, at: 0) == words.count
  }

  /// Phrases without a source in the sentence that holds a place.
  func weasels(near range: TextRange) -> [Weasel] {
    sentence(at: range.start).map { sentences[$0].weasels } ?? []
  }

  /// Index of the sentence that holds the byte, or that comes next.
  func sentence(at offset: Int) -> Int? {
    let index = Self.firstIndex(in: analysis.sentences, endingAfter: offset)
    return index < sentences.count ? index : nil
  }

  /// The heading that is the article's own: the first one that stands before any paragraph.
  var headline: Sentence? {
    let first = sentences.first { $0.block?.role == .paragraph }?.range.start ?? Int.max
    return sentences.first { $0.isHeading && $0.range.start < first }
  }

  /// Places of phrases in a sentence, outside of quotation marks.
  func places(of phrases: Phrases, in sentence: Sentence) -> [TextRange] {
    indexes(of: phrases, in: sentence)
      .map { sentence.words[$0.lowerBound].range.union(sentence.words[$0.upperBound - 1].range) }
      .filter { !isQuoted($0) }
  }

  /// Word indexes of phrases in a sentence, in quotations too.
  func indexes(of phrases: Phrases, in sentence: Sentence) -> [Range<Int>] {
    let hashes = sentence.hashes
    var found: [Range<Int>] = []
    var index = 0
    while index < hashes.count {
      let length = phrases.length(in: hashes, at: index) ?? 0
      if length > 0 { found.append(index..<(index + length)) }
      index += max(1, length)
    }
    return found
  }

  private static func merged(_ ranges: [TextRange]) -> [TextRange] {
    var merged: [TextRange] = []
    for range in ranges.sorted() {
      if let last = merged.last, range.start < last.end {
        merged[merged.count - 1] = last.union(range)
      } else {
        merged.append(range)
      }
    }
    return merged
  }

  /// Index of the first of ascending ranges that ends behind `offset`.
  private static func firstIndex(in ranges: [TextRange], endingAfter offset: Int) -> Int {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
