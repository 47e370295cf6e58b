/// What subtitles of any format come down to: times, words, and who speaks.
struct Cue {
  /// “00:01:02.500”, as written.
  let time: String
  var text: MappedText
  var speaker: Speaker?
  /// The cue itself says who speaks, or that another person begins (“- ”, “>>”).
  var beginsTurn = false
}

extension DocumentBuilder {
  /// Appends cues; consecutive ones of one speaker become one block, so that a sentence may run on.
  ///
  /// A cue without a speaker belongs to the speaker before it. Without any speaker, cues are joined
  /// up to the end of a sentence.
  mutating func append(_ cues: [Cue]) {
    var open: Cue?
    for cue in cues where cue.text.hasInk {
      guard var last = open else {
        open = cue
        continue
      }
      let isSame = !cue.beginsTurn && (cue.speaker == nil || cue.speaker == last.speaker)
      if isSame, last.text.count < Self.longestBlock, !last.endsParagraph {
        let place = cue.text.runs.first?.source.start ?? 0
        last.text.append(CollectionOfOne(0x20), for: TextRange(place, place))
        last.text.append(cue.text)
        open = last
      } else {
        close(last)
        open = cue
        if !cue.beginsTurn { open?.speaker = cue.speaker ?? last.speaker }
      }
    }
    if let open { close(open) }
  }

  /// Words of one speaker in a block: some paragraphs, not an hour.
  private static var longestBlock: Int { 1500 }

  private mutating func close(_ cue: Cue) {
    append(.paragraph, address: cue.time, speaker: cue.speaker, cue.text)
  }
}

extension Cue {
  /// Long enough for a paragraph, and the sentence is over.
  fileprivate var endsParagraph: Bool {
    guard text.count > 500, let last = text.bytes.last else { return false }
    return [0x2E, 0x21, 0x3F].contains(last)
  }
}

/// Labels in the words of a cue: “JANE DOE: …”, “>> …”, “- …”.
enum CueLabels {
  /// The cues of one text, one a speaker.
  static func split(_ text: MappedText, time: String) -> [Cue] {
    lines(of: text).reduce(into: [Cue]()) { cues, line in
      let cue = labelled(line, time: time)
      if cue.beginsTurn || cues.isEmpty {
        cues.append(cue)
      } else {
        let place = line.runs.first?.source.start ?? 0
        cues[cues.count - 1].text.append(CollectionOfOne(0x20), for: TextRange(place, place))
        cues[cues.count - 1].text.append(cue.text)
      }
    }
  }

  private static func lines(of text: MappedText) -> [MappedText] {
    var lines: [MappedText] = []
    var start = 0
    for end in text.bytes.indices where text.bytes[end] == 0x0A {
      lines.append(text.slice(TextRange(start, end)).trimmedStart())
      start = end + 1
    }
    lines.append(text.slice(TextRange(start, text.count)).trimmedStart())
    return lines.filter(\.hasInk)
  }

  private static func labelled(_ line: MappedText, time: String) -> Cue {
    let text = line.text
    var cut = 0
    var begins = false
    for mark in [">>>", ">>", "- ", "– ", "-"] where text.hasPrefix(mark) {
      // A hyphen that is part of a number or a word is not a mark.
      if mark == "-", text.dropFirst().first.map({ !$0.isLetter }) ?? true { continue }
      cut = mark.utf8.count
      begins = true
      break
    }
    let rest = line.slice(TextRange(cut, line.count)).trimmedStart()
    if let (name, length) = name(before: rest.text) {
      let words = rest.slice(TextRange(length, rest.count)).trimmedStart()
      return Cue(time: time, text: words, speaker: Speaker(name: name), beginsTurn: true)
    }
    return Cue(time: time, text: rest, speaker: nil, beginsTurn: begins)
  }

  /// A name in capitals, of up to five words, before a colon.
  private static func name(before text: String) -> (String, Int)? {
    guard let colon = text.prefix(60).firstIndex(of: ":") else { return nil }
    let name = text[..<colon]
    let words = name.split(separator: " ")
    guard (1...5).contains(words.count), name.count >= 2,
      name.contains(where: \.isLetter), !name.contains(where: \.isLowercase)
    else { return nil }
    return (String(name), text[...colon].utf8.count)
  }
}
