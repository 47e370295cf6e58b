/// Plain text: paragraphs are separated by blank lines; a single line end ends a paragraph too,
/// unless the file is visibly wrapped by hand. Names before colons make it a transcript.
struct PlainTextReader: Reader {
  static let identifier = "text"
  static let summary = "plain text, and transcripts with names before colons"

  func recognition(of file: InputFile) -> Recognition {
    ["txt", "text"].contains(file.fileExtension) ? .name : .fallback
  }

  func read(_ file: InputFile, deliver: (Document) throws -> Void) throws {
    let source = SourceFile(file, as: .text)
    var builder = DocumentBuilder(wholeTextOf: source, format: Self.identifier)
    let lines = Paragraphs.lines(of: source.bytes)
    let spoken = SpokenLines(lines, of: source.bytes)
    let paragraphs = Paragraphs(of: lines, beginning: spoken.starts).all
    let labels = paragraphs.map { spoken.labels[$0.line - 1] }
    let front = FrontMatter(
      of: paragraphs, upTo: labels.firstIndex { $0 != nil } ?? paragraphs.count, in: source.bytes)
    builder.metadata = front.metadata
    var names = SpokenNames()
    var speaker: Speaker?
    for (index, paragraph) in paragraphs.enumerated() {
      var range = paragraph.range
      let address = "line \(paragraph.line)"
      if let label = labels[index] {
        speaker = names.speaker(of: label)
        let words = min(range.start + label.length, range.end)
        builder.addBlock(.byline, range: Self.trimmed(range.start, words, source), address: address)
        range = TextRange(words, range.end)
      }
      let isDirection = Self.isDirection(range, source)
      builder.addBlock(
        front.roles[index] ?? .paragraph, range: range, address: address,
        speaker: isDirection ? nil : speaker)
    }
    try deliver(builder.document())
  }

  /// Without the white space between a label and its words.
  private static func trimmed(_ start: Int, _ end: Int, _ source: SourceFile) -> TextRange {
    var end = end
    while end > start, MappedText.isSpace(source.bytes[end - 1]) { end -= 1 }
    return TextRange(start, end)
  }

  private static func isDirection(_ range: TextRange, _ source: SourceFile) -> Bool {
    guard range.count <= 120 else { return false }
    var text = MappedText()
    text.appendCopy(source.bytes[range.start..<range.end], from: range.start)
    return Transcript.isStageDirection(text)
  }
}
