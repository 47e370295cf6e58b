/// WebVTT subtitles (W3C), with voices.
struct WebVTTReader: Reader {
  static let identifier = "webvtt"
  static let summary = "WebVTT subtitles with voices"

  func recognition(of file: InputFile) -> Recognition {
    let head = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? file.bytes[3...] : file.bytes[...]
    if head.starts(with: "WEBVTT".utf8) { return .content }
    return file.fileExtension == "vtt" ? .name : .no
  }

  func read(_ file: InputFile, deliver: (Document) throws -> Void) throws {
    let source = SourceFile(file, as: .text)
    var builder = DocumentBuilder(source: source, format: Self.identifier)
    var cues: [Cue] = []
    for (index, group) in SubtitleLines(source.bytes).groups.enumerated() {
      guard let first = group.first else { continue }
      if index == 0, first.text.hasPrefix("WEBVTT") {
        builder.metadata.title = String(first.text.dropFirst(6)).trimmed.nonEmpty
        continue
      }
      let word = first.text.prefix { !$0.isWhitespace }
      if ["NOTE", "STYLE", "REGION"].contains(word) { continue }
      guard let timing = group.firstIndex(where: { $0.text.contains("-->") }) else { continue }
      let time = group[timing].text.prefix { $0 != "-" }
      if !time.contains(where: \.isNumber) || !group[timing].text.contains(":") {
        builder.note(.repair, "a cue without a valid time", at: group[timing].range.start)
      } else if !Self.isTiming(group[timing].text) {
        builder.note(.repair, "the times of a cue are not valid", at: group[timing].range.start)
      }
      for line in group[(timing + 1)...] {
        cues += Self.cues(source.bytes, line.range, time: String(time).trimmed)
      }
    }
    builder.append(cues)
    guard !builder.isEmpty else { throw ReadingError.empty(Location(path: file.path)) }
    try deliver(builder.document())
  }

  private static func isTiming(_ line: String) -> Bool {
    let sides = line.split(separator: "-->")
    return sides.count == 2
      && sides.allSatisfy { side in
        let time = side.split(separator: " ").first ?? ""
        let parts = time.split(whereSeparator: { $0 == ":" || $0 == "." }).compactMap { Int($0) }
        return parts.count >= 3 && parts.dropLast().suffix(2).allSatisfy { $0 < 60 }
      }
  }

  /// One line; every voice in it begins a turn, plain words go on.
  private static func cues(_ bytes: [UInt8], _ range: TextRange, time: String) -> [Cue] {
    CueText.parts(bytes, range).flatMap { part -> [Cue] in
      guard part.text.hasInk else { return [] }
      guard let voice = part.voice, !voice.isEmpty else {
        return CueLabels.split(part.text, time: time)
      }
      return [Cue(time: time, text: part.text.trimmedStart(), speaker: Speaker(name: voice))]
    }
  }
}
