/// Speakers of a transcript on a web page: `<dl>`, a bold name and colon, a name in capitals and
/// colon, Q and A.
///
/// A label names the speaker of its block and of the blocks after it, up to the next label or heading.
/// Labels must be many, or one article's “Note:” would become a speaker.
enum Transcript {
  /// Labels a page must have before it counts as a transcript.
  private static let fewest = 3

  static func speakers(of blocks: [DraftBlock], in tree: XMLTree) -> [DraftBlock] {
    let labels = blocks.map { $0.role.isMainText ? SpeakerLabel(of: $0, in: tree) : nil }
    guard labels.count(where: { $0 != nil }) >= fewest else { return blocks }
    var fullNames: [String: Speaker] = [:]
    var current: Speaker?
    return zip(blocks, labels).flatMap { block, label in
      var block = block
      if let label {
        current = label.speaker(knowing: &fullNames)
        return label.split(block, speaker: current)
      }
      if block.role == .heading { current = nil }
      if block.role.isMainText, block.speaker == nil { block.speaker = current }
      return [block]
    }
  }
}

/// A speaker's name at the beginning of a block.
struct SpeakerLabel {
  private let name: String
  private let role: String?
  /// UTF-8 bytes of the block that are the label and its colon.
  private let length: Int

  init?(of block: DraftBlock, in tree: XMLTree) {
    guard block.speaker == nil else { return nil }
    let element = tree.name(block.node)
    let mayBeLabel =
      block.text.bytes.prefix(120).contains(UInt8(ascii: ":"))
      || element == "dt" || tree.attribute("class", of: block.node) != nil
    guard mayBeLabel else { return nil }
    let text = block.text.text
    if element == "dt" || Self.namesSpeaker(block.node, in: tree) {
      guard let label = Self.withoutTime(text), label.count <= 80 else { return nil }
      (name, role) = Self.split(label)
      length = text.utf8.count
      return
    }
    guard let colon = text.prefix(90).firstIndex(of: ":") else {
      return nil
    }
    let label = String(text[..<colon])
    let rest = text[text.index(after: colon)...]
    guard !rest.hasPrefix("//"), rest.first.map({ $0.isWhitespace }) ?? true else { return nil }
    let isBold = Self.beginsBold(block.node, label: label, in: tree)
    guard Self.isName(label, isMarked: isBold) else { return nil }
    (name, role) = Self.split(label)
    length = text[..<rest.startIndex].utf8.count
  }

  /// The label as a block of its own, and the words after it as the speaker's.
  func split(_ block: DraftBlock, speaker: Speaker?) -> [DraftBlock] {
    var label = block
    label.role = .byline
    label.text = block.text.slice(TextRange(0, length))
    var words = block
    words.speaker = speaker
    words.text = block.text.slice(TextRange(length, block.text.count)).trimmedStart()
    return words.text.hasInk ? [label, words] : [label]
  }

  /// The fuller name when one ends with this name: “KING” after “JOHN KING, CNN ANCHOR”.
  func speaker(knowing fullNames: inout [String: Speaker]) -> Speaker {
    let last = name.split(separator: " ").last.map { String($0) } ?? name
    if name.contains(" ") || role != nil {
      let speaker = Speaker(name: name, role: role)
      if fullNames[last] == nil || role != nil { fullNames[last] = speaker }
      return fullNames[last].flatMap { $0.name == name ? $0 : nil } ?? speaker
    }
    return fullNames[name] ?? Speaker(name: name, role: role)
  }

  private static func namesSpeaker(_ node: Int, in tree: XMLTree) -> Bool {
    guard let value = tree.attributeBytes("class", of: node) else { return false }
    return ClassNames.read(value).isSpeaker
  }

  /// “Jane Doe (00:12)” → “Jane Doe”.
  private static func withoutTime(_ text: String) -> String? {
    var name = text[...]
    if let bracket = name.firstIndex(where: { "([".contains($0) }),
      name[bracket...].contains(where: \.isNumber)
    {
      name = name[..<bracket]
    }
    while let last = name.last, last.isWhitespace || last == ":" { name = name.dropLast() }
    return name.isEmpty ? nil : String(name)
  }

  /// “JOHN KING, CNN ANCHOR” → name and role.
  private static func split(_ label: String) -> (String, String?) {
    let parts = label.split(separator: ",", maxSplits: 1)
    let name = parts.first.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    guard parts.count == 2 else { return (name ?? label, nil) }
    return (name ?? label, parts[1].split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  /// The block begins with a bold element that holds at least the label.
  private static func beginsBold(_ node: Int, label: String, in tree: XMLTree) -> Bool {
    for inner in tree.descendants(of: node) {
      if tree.isText(inner) {
        if MappedText.hasInk(tree.textBytes(of: inner)) { return false }
        continue
      }
      guard tree.name(inner) == "b" || tree.name(inner) == "strong" else { continue }
      let bold = tree.text(of: inner)
      return bold == label || bold == label + ":" || bold.hasPrefix(label + ":")
    }
    return false
  }

  /// Up to six words: capitals throughout, or each beginning with a capital where the label is bold.
  private static func isName(_ label: String, isMarked: Bool) -> Bool {
    if label == "Q" || label == "A" { return true }
    let name = label.split(separator: ",").first ?? ""
    let words = name.split(whereSeparator: \.isWhitespace)
    guard (1...6).contains(words.count), name.contains(where: \.isLetter) else { return false }
    let isUpper = !name.contains { $0.isLowercase } || Self.isUpperSurname(words)
    return isUpper
      ? name.count >= 2
      : isMarked
        && words.allSatisfy { $0.first?.isLetter == true && $0.first?.isLowercase == false }
  }

  /// “Mr. O’NEILL”, “McCONNELL”: a title, then capitals.
  private static func isUpperSurname(_ words: [Substring]) -> Bool {
    guard words.count >= 2, words[0].hasSuffix("."), let last = words.last else { return false }
    return last.filter(\.isUppercase).count >= 3
  }
}
