import CLibXML2
import Glibc

/// One run of a parser: receives its events and keeps the tree.
struct ParsingSession {
  let context: xmlParserCtxtPtr
  let length: Int
  let largestText: Int
  var source = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  let entityStorage = UnsafeMutablePointer<xmlEntity>.allocate(capacity: 1)
  let entityContent = UnsafeMutablePointer<xmlChar>.allocate(capacity: 8)
  private var builder = XMLTreeBuilder()
  var restoresSigns: Bool {
    get { builder.restoresSigns }
    set { builder.restoresSigns = newValue }
  }
  private var nameIndexes: [UnsafePointer<xmlChar>: Int32] = [:]
  private var attributeIndexes: [UnsafePointer<xmlChar>: Int32] = [:]
  private var textLength = 0
  private var previousEnd = 0

  init(context: xmlParserCtxtPtr, length: Int, largestText: Int) {
    self.context = context
    self.length = length
    self.largestText = largestText
  }

  mutating func reserve() { builder.reserve(forPageOf: length) }

  /// Decoded byte that the main parser has reached.
  private var position: Int {
    guard let input = context.pointee.input, let base = input.pointee.base,
      let current = input.pointee.cur
    else { return length }
    let inside = current - base
    return min(length, Int(input.pointee.consumed) + inside)
  }

  private func isMain(_ raw: UnsafeMutableRawPointer?) -> Bool {
    raw == UnsafeMutableRawPointer(context) && context.pointee.inputNr <= 1
  }

  mutating func start(_ name: UnsafePointer<xmlChar>, _ raw: UnsafeMutableRawPointer?) {
    guard builder.depth < MarkupParser.deepest else {
      return stop("elements nest deeper than \(MarkupParser.deepest)")
    }
    // Names come from the parser's dictionary, so one name has one address.
    let index: Int32
    if let known = nameIndexes[name] {
      index = known
    } else {
      index = builder.nameIndex(String(cString: name))
      nameIndexes[name] = index
    }
    let end = position
    builder.start(index, source: TextRange(min(previousEnd, end), end))
    previousEnd = end
  }

  mutating func end() { builder.end() }

  /// An HTML attribute; those that no reader asks for are left out.
  mutating func attribute(_ name: UnsafePointer<xmlChar>, _ value: UnsafePointer<xmlChar>?) {
    let known: Int32
    if let cached = attributeIndexes[name] {
      known = cached
    } else {
      let text = String(cString: name)
      known = Self.usedAttributes.contains(text) ? builder.attributeIndex(text) : -1
      attributeIndexes[name] = known
    }
    guard known >= 0 else { return }
    let length = value.map { strlen(UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self)) }
    builder.attribute(known, UnsafeBufferPointer(start: value, count: length ?? 0))
  }

  private static let usedAttributes: Set<String> = [
    "aria-hidden", "class", "content", "datetime", "hidden", "href", "http-equiv", "id", "itemprop",
    "lang", "name", "property", "rel", "role", "style", "type", "xml:lang",
  ]

  /// An XML attribute; a prefix other than none is kept (`xml:id`).
  mutating func attribute(
    _ name: UnsafePointer<xmlChar>, prefix: UnsafePointer<xmlChar>?,
    from start: UnsafePointer<xmlChar>?, to end: UnsafePointer<xmlChar>?
  ) {
    guard let start, let end, grows(by: end - start) else { return }
    let local = String(cString: name)
    let index = builder.attributeIndex(prefix.map { "\(String(cString: $0)):\(local)" } ?? local)
    builder.attribute(index, UnsafeBufferPointer(start: start, count: end - start))
  }

  mutating func characters(
    _ raw: UnsafeMutableRawPointer?, _ text: UnsafePointer<xmlChar>?, _ count: Int32
  ) {
    guard let text, count > 0 else { return }
    let buffer = UnsafeBufferPointer(start: text, count: Int(count))
    guard grows(by: buffer.count) else { return }
    let place = isMain(raw) ? place(of: buffer) : TextRange(position, position)
    builder.text(buffer, source: place)
    if isMain(raw) { previousEnd = max(previousEnd, place.end) }
  }

  /// Counts text and values; false when entities made more of them than any honest file has.
  private mutating func grows(by count: Int) -> Bool {
    textLength += count
    guard textLength <= largestText else {
      stop("its entities expand to more than 10 MB", isHostile: true)
      return false
    }
    return true
  }

  /// Where a run of text stands: byte for byte before the parser's position, a few bytes further on
  /// when it was flushed early, otherwise a reference that ends there.
  private func place(of text: UnsafeBufferPointer<UInt8>) -> TextRange {
    let end = position
    for shift in 0...12 {
      let last = end + shift
      guard last <= length, last >= text.count else { continue }
      if isEqual(text, at: last - text.count) { return TextRange(last - text.count, last) }
      if shift == 0, text.count < 8 { break }
    }
    var start = end
    let limit = max(0, end - 48)
    while start > limit, source[start - 1] != UInt8(ascii: "&") { start -= 1 }
    return start > limit ? TextRange(start - 1, end) : TextRange(max(0, end - 1), end)
  }

  private func isEqual(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    let count = text.count
    guard let text = text.baseAddress, let source = source.baseAddress else { return false }
    return memcmp(text, source + start, count) == 0
  }

  /// A reference to an entity that nobody declared: kept as it is written.
  mutating func reference(_ raw: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?) {
    guard let name else { return }
    let text = Array("&\(String(cString: name));".utf8)
    let end = position
    text.withUnsafeBufferPointer {
      builder.text($0, source: TextRange(max(0, end - text.count), end))
    }
  }

  mutating func note(_ raw: UnsafeMutableRawPointer?, _ error: xmlErrorPtr?) {
    guard let error = error?.pointee else { return }
    let code = Int(error.code)
    if code == Int(XML_IO_LOAD_ERROR.rawValue) || code == Int(XML_WAR_UNDECLARED_ENTITY.rawValue) {
      builder.refuseExternal()
    }
    let isFatal = error.level == XML_ERR_FATAL
    guard isFatal, context.pointee.html == 0 else { return }
    let message = error.message.map { String(cString: $0) } ?? "not well-formed"
    let reason = message.split(whereSeparator: \.isNewline).joined(separator: " ")
    let isCut = position >= length && isMain(UnsafeMutableRawPointer(context))
    builder.damage(
      isCut ? "the file ends in the middle, as if it were cut short (\(reason.trimmed))" : reason,
      at: position, isHostile: code == Int(XML_ERR_ENTITY_LOOP.rawValue))
  }

  private mutating func stop(_ reason: String, isHostile: Bool = false) {
    builder.damage(reason, at: position, isHostile: isHostile)
    xmlStopParser(context)
  }

  mutating func finish(_ scan: MarkupScan.Result) -> XMLTree {
    entityStorage.deallocate()
    entityContent.deallocate()
    builder.restorePlaces(scan.omissions)
    if let unclosed = scan.unclosed {
      builder.damage("a comment is never closed", at: unclosed)
    }
    if let cutAt = scan.cut {
      builder.damage("a tag with more than \(MarkupScan.most) attributes was cut", at: cutAt)
    }
    return builder.finish()
  }
}
