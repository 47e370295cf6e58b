/// The paragraphs of a Congressional Record page: an indent of two spaces or a blank line begins one.
struct RecordParagraphs {
  enum Kind {
    /// “[Senate]”, page numbers: the printer's.
    case header
    /// Centred capitals.
    case heading
    case paragraph
  }

  struct Paragraph {
    let kind: Kind
    var text: MappedText
    let address: String
    fileprivate let indent: Int
  }

  private(set) var all: [Paragraph] = []

  init(_ tree: XMLTree) {
    guard let pre = tree.first("pre", in: 0) else { return }
    var text = MappedText()
    for node in tree.descendants(of: pre) where tree.isText(node) {
      let bytes = tree.textBytes(of: node)
      let source = tree.source(of: node)
      if bytes.count == source.count {
        text.appendCopy(bytes, from: source.start)
      } else {
        text.append(bytes, for: source)
      }
    }
    cut(text, address: tree.address(of: pre))
  }

  private mutating func cut(_ text: MappedText, address: String) {
    var isAfterBlank = true
    var number = 0
    var start = 0
    while start < text.count {
      let end = text.bytes[start...].firstIndex(of: 0x0A) ?? text.count
      number += 1
      let content = text.slice(TextRange(start, end))
      let indent = content.bytes.prefix { $0 == 0x20 }.count
      let line = content.trimmedStart()
      defer { start = end + 1 }
      guard line.hasInk, line.bytes.contains(where: { $0 != 0x5F && !MappedText.isSpace($0) })
      else {
        isAfterBlank = true
        continue
      }
      if Self.isPageMark(line) {
        // A page ends in mid sentence: the paragraph goes on after it.
        continue
      }
      let kind = kind(of: line, indent: indent, isAfterBlank: isAfterBlank)
      if let last = all.last, !isAfterBlank, last.kind == kind, joins(last, indent: indent, kind) {
        all[all.count - 1].text.trimEnd()
        all[all.count - 1].text.append([0x20], for: TextRange(0, 0).at(line))
        all[all.count - 1].text.append(line)
      } else {
        all.append(
          Paragraph(kind: kind, text: line, address: "\(address) line \(number)", indent: indent))
      }
      isAfterBlank = false
    }
    for index in all.indices { all[index].text.trimEnd() }
  }

  private func joins(_ last: Paragraph, indent: Int, _ kind: Kind) -> Bool {
    switch kind {
    case .header: false
    case .heading: true
    case .paragraph: indent != 2 || last.indent > 2
    }
  }

  private func kind(of line: MappedText, indent: Int, isAfterBlank: Bool) -> Kind {
    if line.bytes.first == UInt8(ascii: "["), line.bytes.last == UInt8(ascii: "]") {
      return .header
    }
    if line.bytes.starts(with: "From the Congressional Record".utf8) { return .header }
    let letters = line.text.filter(\.isLetter)
    let isUpper = !letters.isEmpty && letters.count(where: \.isUppercase) * 10 >= letters.count * 9
    let isTitle = isAfterBlank && line.text.split(separator: " ").count >= 4
    return isUpper && (isTitle || indent >= 8 || all.last?.kind == .heading && !isAfterBlank)
      ? .heading : .paragraph
  }

  /// “[[Page S755]]”.
  private static func isPageMark(_ line: MappedText) -> Bool {
    line.bytes.starts(with: "[[Page".utf8)
  }
}

extension TextRange {
  /// An empty range where a text begins in its origin.
  fileprivate func at(_ text: MappedText) -> TextRange {
    let start = text.runs.first?.source.start ?? 0
    return TextRange(start, start)
  }
}
