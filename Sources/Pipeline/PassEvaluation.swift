import Documents
package import Extraction
package import Foundation
import Matching

/// What each pass of the extraction is worth: texts with known speakers, read with all passes and
/// with each of them left out in turn.
package struct PassEvaluation: Sendable {
  /// One text with its answers.
  struct Passage: Sendable {
    let document: Document
    let answers: [Answer]
  }

  /// Words and who says them.
  struct Answer: Sendable {
    /// UTF-8 bytes of the text; nil means the last quotation that a pronoun speaks.
    let words: TextRange?
    /// UTF-8 bytes of the mention, where the gold marks one.
    let mention: TextRange?
    /// The name, where the gold gives one; nil for somebody without a name.
    let name: String?
  }

  /// How many of the answers are found.
  package struct Score: Sendable, Equatable {
    package let right: Int
    package let all: Int
  }

  /// Name of the set, for people.
  package let name: String
  private let passages: [Passage]
  private let lexicon: Lexicon

  /// Reads passages with a pronoun: `pronouns.tsv`, see corpora/extraction/README.md.
  ///
  /// - Throws: `ReadingError`, `LexiconError`.
  package init(pronouns file: URL, part: String) throws {
    name = "\(file.lastPathComponent), \(part)"
    lexicon = try Lexicon(language: "en")
    let bytes = try InputFile(contentsOf: file, path: file.lastPathComponent).bytes
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    passages = try lines.compactMap { line in
      let columns = line.split(separator: "\t").map(String.init)
      guard columns.count == 3, columns[0] == part else { return nil }
      let text = columns[2].replacing("⏎", with: "\n")
      return Passage(
        document: try Self.document(text),
        answers: [
          Answer(words: nil, mention: nil, name: columns[1] == "-" ? nil : columns[1])
        ])
    }
  }

  /// Reads articles, one JSON object a line: `{"text", "quotes": [{"start", "end", "kind",
  /// "speaker": {"start", "end"}}]}`, offsets in Unicode scalars; quotations of kind `direct` with
  /// a speaker are asked for.
  ///
  /// - Throws: `ReadingError`, `LexiconError`, `DecodingError`.
  package init(articles file: URL) throws {
    name = file.lastPathComponent
    lexicon = try Lexicon(language: "en")
    let bytes = try InputFile(contentsOf: file, path: file.lastPathComponent).bytes
    passages = try bytes.split(separator: 0x0A).map { line in
      let article = try JSONDecoder().decode(Article.self, from: Data(line))
      let index = ScalarIndex(article.text)
      return Passage(
        document: try Self.document(article.text),
        answers: article.quotes.compactMap { quote in
          guard quote.kind == "direct", let speaker = quote.speaker else { return nil }
          return Answer(
            words: index.range(quote.start, quote.end),
            mention: index.range(speaker.start, speaker.end), name: nil)
        })
    }
  }

  /// The answers that come out with some passes left out.
  package func score(without left: Set<Pass> = []) -> Score {
    let extractor = Extractor(lexicon, without: left)
    var right = 0
    for passage in passages {
      let analysis = extractor.analysis(of: passage.document)
      right += passage.answers.count { isRight($0, analysis) }
    }
    return Score(right: right, all: passages.reduce(0) { $0 + $1.answers.count })
  }

  private static func document(_ text: String) throws -> Document {
    try Readers.document(of: InputFile(path: "passage.txt", bytes: Array(text.utf8)), as: "text")
  }

  private func isRight(_ answer: Answer, _ analysis: Analysis) -> Bool {
    guard let words = answer.words, let mention = answer.mention else {
      let last = analysis.statements.last {
        $0.isQuotation && $0.attribution.speaker?.kind == .pronoun
      }
      return last.map { $0.attribution.speaker?.name == answer.name } ?? false
    }
    return analysis.statements.contains { statement in
      guard statement.isQuotation, let speaker = statement.attribution.speaker else { return false }
      return statement.spans.contains { Self.agree($0, words) }
        && speaker.range.overlaps(mention)
    }
  }

  /// Four fifths of what either covers are covered by both.
  private static func agree(_ one: TextRange, _ other: TextRange) -> Bool {
    let both = min(one.end, other.end) - max(one.start, other.start)
    let either = max(one.end, other.end) - min(one.start, other.start)
    return both * 5 >= either * 4
  }
}

/// An article as the gold files have it.
private struct Article: Decodable {
  let text: String
  let quotes: [Quote]

  struct Quote: Decodable {
    let start: Int
    let end: Int
    let kind: String
    let speaker: Span?
  }

  struct Span: Decodable {
    let start: Int
    let end: Int
  }
}

/// Unicode scalars to UTF-8 bytes.
private struct ScalarIndex {
  private let bytes: [Int]

  init(_ text: String) {
    var bytes: [Int] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      bytes.append(offset)
      offset += UTF8.width(scalar)
    }
    self.bytes = bytes + [offset]
  }

  func range(_ start: Int, _ end: Int) -> TextRange? {
    guard start >= 0, start <= end, end < bytes.count else { return nil }
    return TextRange(bytes[start], bytes[end])
  }
}

extension Statement {
  fileprivate var isQuotation: Bool {
    if case .quotation(let form) = kind { form.reportsSpeech } else { false }
  }
}
