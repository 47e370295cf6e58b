/// Speakers of a transcript in blocks: `<dl>`, a bold name and colon, a name in capitals and colon, a
/// name and a time, Q and A.
///
/// A label names the speaker of its block and of the blocks after it, up to the next label or heading.
enum Transcript {
  static func speakers(of blocks: [DraftBlock], in tree: XMLTree) -> [DraftBlock] {
    let labels = blocks.map { $0.role.isMainText ? label(of: $0, in: tree) : nil }
    return spoken(blocks, labels)
  }

  /// The same of a format whose markup names nobody: the words alone decide.
  static func speakers(of blocks: [DraftBlock]) -> [DraftBlock] {
    spoken(
      blocks,
      blocks.map { block in
        mayBegin(block.text) && block.role == .paragraph && block.speaker == nil
          ? SpeakerLabel(block.text.text) : nil
      })
  }

  private static func spoken(
    _ blocks: [DraftBlock], _ labels: [SpeakerLabel?]
  ) -> [DraftBlock] {
    guard labels.count(where: { $0 != nil }) >= 3 else { return blocks }
    let main = blocks.indices.filter { blocks[$0].role.isMainText && blocks[$0].role != .heading }
    let ends = main.indices.map { place in
      let block = blocks[main[place]]
      let isAlone = labels[main[place]].map { $0.length >= block.text.count } ?? false
      let next = isAlone && place + 1 < main.count ? blocks[main[place + 1]] : block
      return endsSentence(next.text)
    }
    let conversation = Conversation(main.map { labels[$0] }, endsSentence: ends)
    guard !conversation.isEmpty else { return blocks }
    var kept = [SpeakerLabel?](repeating: nil, count: blocks.count)
    for (place, index) in main.enumerated() { kept[index] = conversation.labels[place] }
    return applied(kept, to: blocks)
  }

  private static func applied(_ labels: [SpeakerLabel?], to blocks: [DraftBlock]) -> [DraftBlock] {
    var names = SpokenNames()
    var current: Speaker?
    return zip(blocks, labels).flatMap { block, label in
      var block = block
      if let label {
        current = names.speaker(of: label)
        return split(block, after: label, speaker: current)
      }
      if block.role == .heading { current = nil }
      if block.role.isMainText, block.speaker == nil, !isStageDirection(block.text) {
        block.speaker = current
      }
      return [block]
    }
  }

  /// The label as a block of its own, and the words after it as the speaker's.
  private static func split(
    _ block: DraftBlock, after label: SpeakerLabel, speaker: Speaker?
  ) -> [DraftBlock] {
    var head = block
    head.role = .byline
    head.text = block.text.slice(TextRange(0, min(label.length, block.text.count)))
    head.text.trimEnd()
    var words = block
    words.speaker = speaker
    words.text = block.text.slice(TextRange(head.text.count, block.text.count)).trimmedStart()
    return words.text.hasInk ? [head, words] : [head]
  }

  /// “(Applause.)”, “[LAUGHTER]”: nobody's words.
  static func isStageDirection(_ text: MappedText) -> Bool {
    guard text.count <= 120, let first = text.bytes.first, let last = text.bytes.last else {
      return false
    }
    return first == UInt8(ascii: "(") && last == UInt8(ascii: ")")
      || first == UInt8(ascii: "[") && last == UInt8(ascii: "]")
  }

  /// Sentence punctuation, or a mark that closes a quotation, stands at the end.
  static func endsSentence(_ text: MappedText) -> Bool {
    guard let last = text.bytes.last(where: { !MappedText.isSpace($0) }) else { return false }
    return [0x2E, 0x21, 0x3F, 0x22, 0x27, 0x2D, 0x9D, 0x99, 0xA6, 0x94, 0x82].contains(last)
  }

  /// A colon stands where a label may end.
  static func mayBegin(_ text: MappedText) -> Bool {
    text.bytes.prefix(SpeakerLabel.longest + 20).contains(UInt8(ascii: ":"))
  }

  // MARK: Markup

  private static func label(of block: DraftBlock, in tree: XMLTree) -> SpeakerLabel? {
    guard block.speaker == nil else { return nil }
    let isTerm = tree.name(block.node) == "dt"
    if isTerm || namesSpeaker(block.node, in: tree) {
      return SpeakerLabel(whole: block.text.text, strength: isTerm ? .marked : .strong)
    }
    if let inner = firstElement(in: block.node, of: tree), namesSpeaker(inner, in: tree),
      let found = SpeakerLabel(whole: tree.text(of: inner), strength: .strong),
      block.text.bytes.starts(with: tree.text(of: inner).utf8)
    {
      return found
    }
    guard block.role == .paragraph, mayBegin(block.text) else { return nil }
    return SpeakerLabel(block.text.text, bold: beginning(of: block.node, in: tree))
  }

  private static func namesSpeaker(_ node: Int, in tree: XMLTree) -> Bool {
    guard let value = tree.attributeBytes("class", of: node) else { return false }
    return ClassNames.read(value).isSpeaker
  }

  private static func firstElement(in node: Int, of tree: XMLTree) -> Int? {
    for inner in tree.descendants(of: node) {
      if !tree.isText(inner) { return inner }
      if MappedText.hasInk(tree.textBytes(of: inner)) { return nil }
    }
    return nil
  }

  /// The bold words that the block begins with.
  private static func beginning(of node: Int, in tree: XMLTree) -> String? {
    for inner in tree.descendants(of: node) {
      if tree.isText(inner) {
        if MappedText.hasInk(tree.textBytes(of: inner)) { return nil }
        continue
      }
      let name = tree.name(inner)
      if name == "b" || name == "strong" { return tree.text(of: inner) }
    }
    return nil
  }
}
