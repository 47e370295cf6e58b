/// Pages of the US Congressional Record: one `<pre>` of hard-wrapped lines.
struct CongressionalRecordReader: Reader {
  static let identifier = "congressional-record"
  static let summary = "US Congressional Record pages"

  func recognition(of file: InputFile) -> Recognition {
    guard file.root?.name.lowercased() == "html" else { return .no }
    let head = file.bytes.prefix(4096)
    for (offset, byte) in head.enumerated() where byte == UInt8(ascii: "[") {
      if head[offset...].starts(with: "[Congressional Record ".utf8) { return .content }
    }
    return .no
  }

  func read(_ file: InputFile, deliver: (Document) throws -> Void) throws {
    let source = SourceFile(file, as: .html)
    let tree = MarkupParser.html(source.bytes)
    var builder = DocumentBuilder(source: source, format: Self.identifier)
    builder.metadata.publisher = "Congressional Record"
    builder.metadata.language = "en"
    var speaker: Speaker?
    for line in RecordParagraphs(tree).all {
      let text = line.text.text
      if builder.metadata.date == nil, text.hasPrefix("[Congressional Record") {
        builder.metadata.date = DateWords.firstDate(in: text)
      }
      switch line.kind {
      case .header: builder.append(.boilerplate, address: line.address, line.text)
      case .heading:
        speaker = nil
        if builder.metadata.title == nil { builder.metadata.title = text }
        builder.append(.heading, address: line.address, line.text)
      case .paragraph:
        if let label = RecordSpeaker(text) {
          speaker = label.speaker
          builder.append(
            .byline, address: line.address, line.text.slice(TextRange(0, label.length)))
          let words = line.text.slice(TextRange(label.length, line.text.count)).trimmedStart()
          builder.append(.paragraph, address: line.address, speaker: speaker, words)
        } else {
          builder.append(.paragraph, address: line.address, speaker: speaker, line.text)
        }
      }
    }
    guard !builder.isEmpty else { throw ReadingError.empty(Location(path: file.path)) }
    try deliver(builder.document())
  }
}

/// “Mr. THURMOND.”, “Mr. SMITH of Texas.”, “The PRESIDING OFFICER.” at the beginning of a paragraph.
struct RecordSpeaker {
  let speaker: Speaker
  /// UTF-8 bytes of the label with its full stop.
  let length: Int

  init?(_ text: String) {
    let head = text.prefix(90)
    let words = head.split(separator: " ", maxSplits: 8, omittingEmptySubsequences: false)
    guard let first = words.first, words.count > 1 else { return nil }
    let isPerson = Self.titles.contains(String(first))
    guard isPerson || first == "The" else { return nil }
    let surname = words[1].filter { $0.isLetter }
    let capitals = surname.count(where: \.isUppercase)
    guard capitals >= 2, capitals * 2 >= surname.count else { return nil }
    // The label ends at the first full stop after the name.
    let start = head.index(head.startIndex, offsetBy: first.count + 1)
    guard let stop = Self.end(of: head[start...]) else { return nil }
    let name = head[..<stop]
    guard name.split(separator: " ").count <= 7 else { return nil }
    speaker = Speaker(name: String(name))
    length = text[...stop].utf8.count
  }

  private static let titles: Set<String> = ["Mr.", "Mrs.", "Ms.", "Miss", "Dr.", "Messrs."]

  /// The first full stop that a space or the end follows, and that is not of an initial or “Jr.”.
  private static func end(of text: Substring) -> String.Index? {
    var index = text.startIndex
    while let stop = text[index...].firstIndex(of: ".") {
      let next = text.index(after: stop)
      let word = text[..<stop].split(separator: " ").last ?? ""
      let isInitial = word.count == 1 || ["Jr", "Sr", "St"].contains(word)
      if !isInitial, next == text.endIndex || text[next].isWhitespace { return stop }
      index = next
    }
    return nil
  }
}
