import Documents
import Indexing

extension Matcher {
  /// A source that comes with the question.
  package struct InlineSource: Sendable {
    package let id: String
    package let text: String
    package let speaker: String?

    package init(id: String, text: String, speaker: String? = nil) {
      self.id = id
      self.text = text
      self.speaker = speaker
    }
  }

  /// A matcher with the same word lists that looks in these texts only.
  ///
  /// - Throws: `CorpusError`.
  package func asking(_ sources: [InlineSource]) throws -> Matcher {
    let corpus = try Corpus(inMemory: "(given sources)")
    for (number, source) in sources.enumerated() {
      var builder = DocumentBuilder(
        file: InputFile(path: source.id, bytes: Array(source.text.utf8)), format: "text")
      builder.append(
        .paragraph, address: "line 1", speaker: source.speaker.map { Speaker(name: $0) },
        pieces: [.init(source.text, source: TextRange(0, source.text.utf8.count))])
      try corpus.add(
        file: "\(number)#\(source.id)", sha256: "", documents: [(builder.document(), [])])
    }
    return try Matcher(corpora: [corpus], words: words).given
  }
}
