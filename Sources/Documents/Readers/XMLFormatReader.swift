/// An XML format whose file is one document: told by its root, read from its tree.
protocol XMLFormatReader: Reader {
  /// The root element is one of this format's.
  static func claims(_ root: RootElement) -> Bool

  /// Elements that every part of a large file must see: metadata, lists of people.
  static var heads: Set<String> { get }

  /// Reads metadata and blocks of the tree.
  func fill(_ builder: inout DocumentBuilder, from file: MarkupFile)
}

extension XMLFormatReader {
  static var heads: Set<String> { [] }
  static var streams: Bool { true }

  func recognition(of file: InputFile) -> Recognition {
    file.root.map(Self.claims) == true ? .content : .no
  }

  func read(_ file: InputFile, deliver: (Document) throws -> Void) throws {
    try readXML(file, deliver: deliver)
  }

  /// One document; of a file that is too large for the memory, one a part.
  func readXML(_ file: InputFile, deliver: (Document) throws -> Void) throws {
    guard file.isWhole else { return try readParts(of: file, deliver: deliver) }
    let markup = try MarkupFile(xml: file)
    var builder = markup.builder(Self.identifier)
    fill(&builder, from: markup)
    try deliver(builder.document())
  }

  /// Reads a file cut into parts of about `size` bytes; what the first one says of itself holds for all.
  func readParts(
    of file: InputFile, size: Int = 4 << 20, deliver: (Document) throws -> Void
  ) throws {
    var parts = XMLParts(file, heads: Self.heads, size: size)
    var number = 0
    var first = Metadata()
    try parts.forEachPart { markup in
      number += 1
      var builder = markup.builder(Self.identifier)
      if !markup.tree.isEmpty { fill(&builder, from: markup) }
      if number == 1 {
        first = builder.metadata
        builder.note(.repair, "a large file, read in parts; each is a document")
      } else {
        builder.metadata = builder.metadata.completed(by: first)
      }
      guard number == 1 || !builder.isEmpty || markup.tree.damage != nil else { return }
      try deliver(builder.document(item: "part-\(number)"))
    }
    if number == 0 { throw ReadingError.empty(Location(path: file.path)) }
  }
}

/// Rules of an XML format: what each element means, by local name.
struct NamedRules: BlockRules {
  /// Elements that are not named stand inside the sentence around them.
  var kinds: [String: ElementKind]
  var regions: [String: BlockRole] = [:]
  var speakers: @Sendable (Int, XMLTree) -> Speaker? = { _, _ in nil }

  func kind(of node: Int, in tree: XMLTree) -> ElementKind { kinds[tree.name(node)] ?? .inline }
  func region(of node: Int, in tree: XMLTree) -> BlockRole? { regions[tree.name(node)] }
  func speaker(of node: Int, in tree: XMLTree) -> Speaker? { speakers(node, tree) }

  /// Kinds from lists of names, which is how formats are written down.
  static func kinds(_ lists: (ElementKind, String)...) -> [String: ElementKind] {
    var kinds: [String: ElementKind] = [:]
    for (kind, names) in lists {
      for name in names.split(separator: " ") { kinds[String(name)] = kind }
    }
    return kinds
  }
}

extension XMLTree {
  /// First non-empty text or attribute found by these steps from the root: each is a path of local
  /// names below any element, with `@name` for an attribute at its end.
  func firstValue(_ paths: String..., in node: Int = 0) -> String? {
    for path in paths {
      var steps = path.split(separator: "/").map { String($0) }
      let attribute = steps.last?.hasPrefix("@") == true ? steps.removeLast() : nil
      guard let head = steps.first else { continue }
      for start in descendants(of: node) where name(start) == head {
        guard let found = first(path: Array(steps.dropFirst()), in: start) else { continue }
        let value =
          attribute.map { self.attribute(String($0.dropFirst()), of: found) ?? "" }
          ?? text(of: found)
        if !value.isEmpty { return value }
      }
    }
    return nil
  }
}
