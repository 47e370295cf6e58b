/// HTML inside the text of another format: feeds escape it, news formats put it in CDATA.
enum EmbeddedHTML {
  /// A tag or a character reference stands in the text.
  static func looksLikeHTML(_ text: MappedText) -> Bool {
    let bytes = text.bytes
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "<") {
      let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
      let isTag = next == UInt8(ascii: "/") || (0x61...0x7A).contains(next | 0x20)
      if isTag, bytes[(offset + 1)...].prefix(2048).contains(UInt8(ascii: ">")) { return true }
    }
    return false
  }

  /// The blocks of the text read as HTML, with places in the outer file.
  static func blocks(of text: MappedText) -> [DraftBlock] {
    let tree = MarkupParser.html(text.bytes)
    let map = text.map
    return HTMLPage(tree).fragmentBlocks().map { block in
      var block = block
      block.text = block.text.placed(through: map)
      return block
    }
  }

  /// The words alone, as one text.
  static func plain(_ text: MappedText) -> MappedText {
    guard text.bytes.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return text
    }
    var plain = MappedText()
    for block in blocks(of: text) {
      if !plain.isEmpty {
        let place = block.text.runs.first?.source.start ?? 0
        plain.append(CollectionOfOne(0x20), for: TextRange(place, place))
      }
      plain.append(block.text)
    }
    return plain
  }

  /// Appends those blocks; `address` is the place of the text in the outer format.
  static func append(_ text: MappedText, at address: String, to builder: inout DocumentBuilder) {
    for block in blocks(of: text) {
      builder.append(block.role, address: address, speaker: block.speaker, block.text)
    }
  }
}

extension MappedText {
  /// The same text with places one origin further back.
  func placed(through map: SourceMap) -> MappedText {
    var result = MappedText()
    for run in runs {
      let words = bytes[run.text.start..<run.text.end]
      guard run.text.count == run.source.count else {
        let start = map.source(of: run.source.start)
        let end = max(start, map.source(of: run.source.end))
        result.append(words, for: TextRange(start, end))
        continue
      }
      for part in map.parts(of: run.source) {
        let from = run.text.start + part.text.start - run.source.start
        let piece = bytes[from..<(from + part.text.count)]
        if part.text.count == part.source.count {
          result.appendCopy(piece, from: part.source.start)
        } else {
          result.append(piece, for: part.source)
        }
      }
    }
    return result
  }
}
