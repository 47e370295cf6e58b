import CMarkGFM
import Foundation

/// The blocks of a Markdown text: the only file that touches cmark's pointers.
struct MarkdownBlocks {
  struct Block {
    var role: BlockRole
    var text: MappedText
    let address: String
    var speaker: Speaker?
    /// Of a heading, 1…6; 0 for anything else.
    var level = 0
    /// Raw HTML, to be read as such.
    var isHTML = false
  }

  private(set) var all: [Block] = []
  private let source: ArraySlice<UInt8>
  private let linesBefore: Int
  /// First byte of each line of `source`.
  private var lineStarts: [Int]
  private var cursor: Int
  private var pending = MappedText()
  private var contexts: [BlockRole] = []
  private var imageDepth = 0

  /// GitHub's extensions are registered once for the process.
  private static let prepared: Void = cmark_gfm_core_extensions_ensure_registered()

  /// `source` is decoded Markdown after its front matter, which took `lines` lines.
  init(_ source: ArraySlice<UInt8>, lines: Int) {
    self.source = source
    linesBefore = lines
    cursor = source.startIndex
    lineStarts = [source.startIndex]
    for offset in source.indices where source[offset] == 0x0A { lineStarts.append(offset + 1) }
    _ = Self.prepared
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES) else { return }
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough", "autolink"] {
      if let extension_ = cmark_find_syntax_extension(name) {
        cmark_parser_attach_syntax_extension(parser, extension_)
      }
    }
    source.withUnsafeBytes { bytes in
      cmark_parser_feed(
        parser, bytes.bindMemory(to: CChar.self).baseAddress, bytes.count)
    }
    guard let root = cmark_parser_finish(parser) else { return }
    defer { cmark_node_free(root) }
    guard let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { break }
      visit(node, enters: event == CMARK_EVENT_ENTER)
    }
    nameSpeakers()
  }

  private mutating func visit(_ node: OpaquePointer, enters: Bool) {
    let type = String(cString: cmark_node_get_type_string(node))
    switch type {
    case "block_quote": context(.quotation, enters)
    case "item", "tasklist": context(.listItem, enters)
    case "footnote_definition": context(.caption, enters)
    case "paragraph": block(node, .paragraph, enters)
    case "heading": block(node, .heading, enters, level: Int(cmark_node_get_heading_level(node)))
    case "table_cell": block(node, .cell, enters)
    case "code_block": literalBlock(node, .preformatted)
    case "html_block": literalBlock(node, .paragraph, isHTML: true)
    case "text", "code":
      if imageDepth == 0 { literal(node) }
    case "softbreak": pending.append(CollectionOfOne(0x20), for: TextRange(cursor, cursor))
    case "linebreak": pending.append(CollectionOfOne(0x0A), for: TextRange(cursor, cursor))
    case "html_inline": htmlInline(node)
    case "image": imageDepth += enters ? 1 : -1
    default: break
    }
  }

  private mutating func context(_ role: BlockRole, _ enters: Bool) {
    if enters { contexts.append(role) } else { contexts.removeLast() }
  }

  private mutating func block(
    _ node: OpaquePointer, _ role: BlockRole, _ enters: Bool, level: Int = 0
  ) {
    if enters {
      pending = MappedText()
      cursor = max(cursor, start(of: node))
      return
    }
    pending.trimEnd()
    let role = role == .paragraph ? contexts.last ?? role : role
    all.append(Block(role: role, text: pending, address: address(of: node), level: level))
    pending = MappedText()
  }

  private mutating func literalBlock(
    _ node: OpaquePointer, _ role: BlockRole, isHTML: Bool = false
  ) {
    cursor = max(cursor, start(of: node))
    pending = MappedText()
    literal(node)
    pending.trimEnd()
    defer { pending = MappedText() }
    if isHTML, Self.isComment(pending.text) { return }
    all.append(Block(role: role, text: pending, address: address(of: node), isHTML: isHTML))
  }

  /// One comment and nothing else: it is for people who edit the file, not for readers.
  private static func isComment(_ text: String) -> Bool {
    guard text.hasPrefix("<!--"), let end = text.firstRange(of: "-->") else { return false }
    return text[end.upperBound...].allSatisfy(\.isWhitespace)
  }

  private func start(of node: OpaquePointer) -> Int {
    let line = Int(cmark_node_get_start_line(node)) - 1
    guard lineStarts.indices.contains(line) else { return cursor }
    return min(
      source.endIndex, lineStarts[line] + max(0, Int(cmark_node_get_start_column(node)) - 1))
  }

  private func address(of node: OpaquePointer) -> String {
    "line \(Int(cmark_node_get_start_line(node)) + linesBefore)"
  }

  /// Appends a node's words. cmark gives no dependable place for them, so they are looked for from the
  /// end of the words before; lines of a block are looked for one by one, as marks may stand between.
  private mutating func literal(_ node: OpaquePointer) {
    guard let words = cmark_node_get_literal(node) else { return }
    var rest = UnsafeBufferPointer(
      start: UnsafeRawPointer(words).assumingMemoryBound(to: UInt8.self), count: strlen(words))[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: 0x0A).map { $0 + 1 } ?? rest.endIndex
      let line = Array(rest[..<end])
      if let found = place(of: line) {
        pending.appendCopy(line, from: found)
        cursor = found + line.count
      } else {
        pending.append(line, for: TextRange(cursor, cursor))
      }
      rest = rest[end...]
    }
  }

  /// How far after the cursor words are looked for: a long address may stand between.
  private static let window = 4096

  private func place(of words: [UInt8]) -> Int? {
    guard let first = words.first else { return nil }
    let end = min(source.endIndex - words.count, cursor + Self.window)
    guard cursor <= end else { return nil }
    for start in cursor...end where source[start] == first {
      if source[start..<(start + words.count)].elementsEqual(words) { return start }
    }
    return nil
  }

  private mutating func htmlInline(_ node: OpaquePointer) {
    guard let literal = cmark_node_get_literal(node) else { return }
    let tag = String(cString: literal)
    if let found = place(of: Array(tag.utf8)) { cursor = found + tag.utf8.count }
    if tag.lowercased().hasPrefix("<br") {
      pending.append(CollectionOfOne(0x0A), for: TextRange(cursor, cursor))
    }
  }

  /// The last paragraph of a quotation that begins with a dash names its speaker.
  private mutating func nameSpeakers() {
    var index = all.count - 1
    while index >= 0 {
      guard all[index].role == .quotation, Self.isAttribution(all[index].text.text) else {
        index -= 1
        continue
      }
      let speaker = QuotedSpeaker.named(all[index].text.text)
      all[index].role = .byline
      index -= 1
      while index >= 0, all[index].role == .quotation, !Self.isAttribution(all[index].text.text) {
        all[index].speaker = speaker
        index -= 1
      }
    }
  }

  private static func isAttribution(_ text: String) -> Bool {
    guard text.utf8.count <= 160 else { return false }
    return text.hasPrefix("— ") || text.hasPrefix("– ") || text.hasPrefix("—")
      || text.hasPrefix("-- ")
  }
}
