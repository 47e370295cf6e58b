package import Documents
package import Extraction

/// A quotation or claim that comes without a draft, as a line of `verbatim match --stream`.
package struct BareQuestion: Sendable {
  package let statement: Statement
  /// Holds the words alone, as `text`, and the speaker's name as a second block.
  package let draft: Document

  /// A quotation with the name of the person who is said to have used the words.
  ///
  /// - Throws: `ReadingError.empty` when there are no words.
  package init(id: String, quote: String, speaker: String?) throws {
    let (document, words, name) = try Self.document(id, quote, speaker)
    let mention = name.map { Mention(range: $0, name: speaker, kind: .named) }
    draft = document
    statement = Statement(
      id: id, kind: .quotation(.direct), spans: [words],
      attribution: mention.map {
        Attribution(
          speaker: $0, cue: nil,
          chain: [Link(name: document.text[$0.range], kind: .named, range: $0.range)],
          how: .frame, confidence: 1)
      } ?? .nobody)
  }

  /// A claim.
  ///
  /// - Throws: `ReadingError.empty` when there are no words.
  package init(id: String, claim: String) throws {
    let (document, words, _) = try Self.document(id, claim, nil)
    draft = document
    statement = Statement(
      id: id, kind: .claim(Claim(status: .fact)), spans: [words], attribution: .nobody)
  }

  private static func document(
    _ id: String, _ words: String, _ speaker: String?
  ) throws -> (Document, TextRange, TextRange?) {
    guard words.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      throw ReadingError.empty(Location(path: id))
    }
    let name = speaker.flatMap { $0.isEmpty ? nil : $0 }
    let text = words + (name.map { "\n\n" + $0 } ?? "")
    let range = TextRange(0, words.utf8.count)
    var builder = DocumentBuilder(
      wholeText: text, map: .identity(length: text.utf8.count),
      file: InputFile(path: id, bytes: Array(text.utf8)), format: "text")
    builder.addBlock(.paragraph, range: range, address: "line 1")
    guard let name else { return (builder.document(), range, nil) }
    let place = TextRange(range.end + 2, range.end + 2 + name.utf8.count)
    builder.addBlock(.byline, range: place, address: "line 3")
    return (builder.document(), range, place)
  }
}
