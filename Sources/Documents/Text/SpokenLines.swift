/// The turns of a transcript without markup: lines that begin with a speaker's name.
struct SpokenLines {
  /// Labels by the 0-based line they begin; empty when the text is no transcript.
  private(set) var labels: [Int: SpeakerLabel] = [:]
  /// Lines that begin a paragraph whatever stands before them: labels, and what follows a label that
  /// is alone on its line.
  private(set) var starts: Set<Int> = []

  /// A stretch of lines that one label or blank line begins.
  private struct Unit {
    let first: Int
    var last: Int
    let label: SpeakerLabel?
    var isAlone = false
  }

  init(_ lines: [Paragraphs.Line], of bytes: [UInt8]) {
    var units: [Unit] = []
    for (index, line) in lines.enumerated() where !line.range.isEmpty {
      let label = Self.label(of: line, in: bytes)
      let isAfterBlank = index == 0 || lines[index - 1].range.isEmpty
      if label != nil || isAfterBlank || units.isEmpty {
        let isAlone = label.map { $0.length >= line.range.count } ?? false
        units.append(Unit(first: index, last: index, label: label, isAlone: isAlone))
      } else {
        units[units.count - 1].last = index
        units[units.count - 1].isAlone = false
      }
    }
    guard units.count(where: { $0.label != nil }) >= 3 else { return }
    let ends = units.indices.map { place in
      let unit = units[units[place].isAlone && place + 1 < units.count ? place + 1 : place]
      return lines[unit.last].endsSentence
    }
    let conversation = Conversation(units.map(\.label), endsSentence: ends)
    for (unit, label) in zip(units, conversation.labels) {
      guard let label else { continue }
      labels[unit.first] = label
      starts.insert(unit.first)
      if label.length >= lines[unit.first].range.count { starts.insert(unit.first + 1) }
    }
  }

  private static func label(of line: Paragraphs.Line, in bytes: [UInt8]) -> SpeakerLabel? {
    let head = bytes[line.range.start..<min(line.range.end, line.range.start + 140)]
    guard head.prefix(SpeakerLabel.longest + 20).contains(UInt8(ascii: ":")) else { return nil }
    return SpeakerLabel(
      String(decoding: bytes[line.range.start..<line.range.end], as: UTF8.self))
  }
}
