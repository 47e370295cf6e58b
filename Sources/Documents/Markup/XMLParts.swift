/// Cuts an XML file of any size into parts that are well-formed each, without holding more than one.
///
/// A part ends after an element, as far outside as one ends at all in the second half of the part. What
/// is open there is closed, and opened again by the same start tags in the next part, so attributes
/// around a part (a speaker, a language) still hold. Heads (metadata, lists of people) are repeated.
struct XMLParts {
  private let file: InputFile
  /// Elements that every part must see: what a reader takes metadata and names from.
  private let heads: Set<String>
  private var cutter = XMLCutter()
  private var encoding = CharacterEncoding.utf8
  /// Bytes not yet handed on; the first one stands at `offset` of the file.
  private var window: [UInt8] = []
  private var offset = 0
  private var line = 1
  private var column = 1
  private var documentType: [UInt8] = []
  /// Start tags open at the beginning of the window, and the heads that ended inside each.
  private var around: [Surrounding] = []
  private var headBytes = 0

  private struct Surrounding {
    let tag: [UInt8]
    var heads: [[UInt8]] = []
    /// Children that ended before the window, by name, for the addresses of the next ones.
    var counts: [String: Int32] = [:]
    var ordinal: Int32 = 0
  }

  /// Bytes of a part, of the heads together, and of an element that cannot be cut.
  private let size: Int
  private static let largestHeads = 16 << 20
  private static let largestWindow = 64 << 20

  init(_ file: InputFile, heads: Set<String>, size: Int = 4 << 20) {
    self.file = file
    self.heads = heads
    self.size = size
  }

  /// Parses every part alone, in order; places are those of the whole file.
  ///
  /// - Throws: `.limit` for text that cannot be cut or an encoding that hides the tags, or what `body`
  ///   throws.
  mutating func forEachPart(_ body: (MarkupFile) throws -> Void) throws {
    let sha256 = file.sha256
    let found = EncodingSniffer(.xml).encoding(of: file.bytes)
    encoding = found.encoding
    guard encoding.keepsASCII else {
      throw ReadingError.limit(
        Location(path: file.path),
        reason:
          "larger than \(InputFile.wholeLimit >> 20) MB in \(encoding.name), which is not streamed")
    }
    var isFirst = true
    var state = self
    try file.forEachChunk { chunk in
      state.window += isFirst ? chunk.dropFirst(found.markLength) : chunk
      if isFirst { state.offset = found.markLength }
      isFirst = false
      while let cut = state.nextCut() { try body(try state.part(upTo: cut, sha256: sha256)) }
      guard state.window.count <= Self.largestWindow else {
        throw ReadingError.limit(
          Location(path: state.file.path, line: state.line),
          reason: "an element is larger than 64 MB")
      }
      return true
    }
    if state.window.contains(where: { !MappedText.isSpace($0) }) {
      state.cutter.scan(state.window, upTo: state.window.count, heads: state.heads)
      let end = XMLCutter.Cut(offset: state.window.count, depth: state.cutter.depth)
      try body(try state.part(upTo: end, sha256: sha256, isLast: true))
    }
    self = state
  }

  /// Where the window is cut next; nil when more of the file is needed.
  private mutating func nextCut() -> XMLCutter.Cut? {
    var limit = size
    while limit <= window.count {
      cutter.scan(window, upTo: limit, heads: heads)
      if let cut = cutter.cut(after: size / 2) { return cut }
      limit += size
    }
    return nil
  }

  /// The part of the window before `cut`, which leaves it.
  private mutating func part(
    upTo cut: XMLCutter.Cut, sha256: String, isLast: Bool = false
  ) throws -> MarkupFile {
    var prologue = documentType
    documentType = cutter.documentType
    for element in around {
      prologue += element.tag
      for head in element.heads { prologue += head }
    }
    let tags = cutter.open.prefix(cut.depth)
    var closing: [UInt8] = []
    if !isLast { for tag in tags.reversed() { closing += Array("</".utf8) + tag.name + [0x3E] } }
    let raw = Array(window[..<cut.offset])
    let text = DecodedText(raw, encoding: encoding)
    var markup = try MarkupFile(
      part: text, of: file, sha256: sha256,
      frame: MarkupFile.Frame(
        before: prologue.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }, after: closing,
        offset: offset, line: line, column: column))
    countChildren(&markup.tree, openAfter: tags, at: cut)
    advance(past: raw, text)
    cutter.drop(cut)
    window.removeFirst(cut.offset)
    return markup
  }

  private mutating func advance(past raw: [UInt8], _ text: DecodedText) {
    let place = SourceLines(text.bytes).place(of: text.bytes.count)
    column = place.line == 1 ? column + place.column - 1 : place.column
    line += place.line - 1
    offset += raw.count
  }

  /// Numbers the children of the elements around the part and of those that run on after it, and
  /// remembers how many there were.
  private mutating func countChildren(
    _ tree: inout XMLTree, openAfter tags: ArraySlice<XMLCutter.Tag>, at cut: XMLCutter.Cut
  ) {
    guard !tree.isEmpty else { return }
    var node: Int? = 0
    for depth in around.indices {
      guard let element = node else { break }
      tree.nodes[element].ordinal = around[depth].ordinal
      var children = Self.elements(in: element, of: tree).dropFirst(around[depth].heads.count)
      // The child that the last part left open was counted there.
      let isReopened = depth + 1 < around.count
      node = isReopened ? children.popFirst() : nil
      Self.number(children, of: &tree, &around[depth].counts)
    }
    var next: [Surrounding] = []
    node = 0
    for (depth, tag) in tags.enumerated() {
      let children = node.map { Self.elements(in: $0, of: tree) } ?? []
      var element: Surrounding
      if tag.isOld, depth < around.count {
        element = around[depth]
      } else {
        element = Surrounding(tag: tag.bytes, ordinal: node.map { tree.nodes[$0].ordinal } ?? 0)
        Self.number(children[...], of: &tree, &element.counts)
      }
      for head in tag.heads where head.end <= cut.offset {
        guard headBytes + head.bytes.count <= Self.largestHeads else { break }
        headBytes += head.bytes.count
        element.heads.append(head.bytes)
      }
      next.append(element)
      node = children.last
    }
    around = next
  }

  private static func elements(in node: Int, of tree: XMLTree) -> [Int] {
    tree.children(of: node).filter { !tree.isText($0) }
  }

  private static func number(
    _ children: ArraySlice<Int>, of tree: inout XMLTree, _ counts: inout [String: Int32]
  ) {
    for child in children {
      let name = tree.name(child)
      counts[name, default: 0] += 1
      tree.nodes[child].ordinal = counts[name] ?? 1
    }
  }
}
