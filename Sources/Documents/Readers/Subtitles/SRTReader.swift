/// SubRip subtitles.
struct SRTReader: Reader {
  static let identifier = "srt"
  static let summary = "SubRip subtitles"

  func recognition(of file: InputFile) -> Recognition {
    if file.fileExtension == "srt" { return .name }
    let head = String(decoding: file.bytes.prefix(120), as: UTF8.self)
    let lines = head.split(whereSeparator: \.isNewline)
    guard lines.count > 1, Int(lines[0]) != nil else { return .no }
    return lines[1].contains(" --> ") && lines[1].contains(",") ? .content : .no
  }

  func read(_ file: InputFile, deliver: (Document) throws -> Void) throws {
    let source = SourceFile(file, as: .text)
    var builder = DocumentBuilder(source: source, format: Self.identifier)
    var cues: [Cue] = []
    for group in SubtitleLines(source.bytes).groups {
      guard let timing = group.firstIndex(where: { $0.text.contains("-->") }) else { continue }
      let time = String(group[timing].text.prefix { $0 != " " })
      for line in group[(timing + 1)...] {
        var text = MappedText()
        for part in CueText.parts(source.bytes, line.range) { text.append(part.text) }
        cues += CueLabels.split(text, time: time)
      }
    }
    builder.append(cues)
    guard !builder.isEmpty else { throw ReadingError.empty(Location(path: file.path)) }
    try deliver(builder.document())
  }
}
