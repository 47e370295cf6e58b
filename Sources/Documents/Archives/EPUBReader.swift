import Foundation

/// EPUB books: the chapters of the spine, each a document.
struct EPUBReader: Reader {
  static let identifier = "epub"
  static let summary = "EPUB books, one document a chapter"
  static let readsText = false

  func recognition(of file: InputFile) -> Recognition {
    if file.fileExtension == "epub" { return .content }
    guard file.bytes.starts(with: ZipMembers.signature) else { return .no }
    let mark = Array("application/epub+zip".utf8)
    return file.bytes.prefix(200).firstRange(of: mark) != nil ? .content : .no
  }

  func read(_ file: InputFile, deliver: (Document) throws -> Void) throws {
    let place = Location(path: file.path)
    try ZipMembers.check(file, isNamed: "epub")
    let members = try ZipMembers(file) { name in
      ["xml", "opf", "xhtml", "html", "htm"].contains(
        name.split(separator: ".").last.map { $0.lowercased() } ?? "")
    }
    guard let container = members["META-INF/container.xml"] else {
      throw ReadingError.malformed(place, reason: "no META-INF/container.xml inside")
    }
    let containerTree = try MarkupFile(xml: container).tree
    guard let path = containerTree.firstValue("rootfile/@full-path"), let package = members[path]
    else { throw ReadingError.malformed(place, reason: "no package document inside") }
    let book = Book(try MarkupFile(xml: package).tree, folder: Self.folder(of: path))
    var count = 0
    for chapter in book.chapters {
      guard let page = members[chapter] else { continue }
      count += 1
      try deliver(document(page, chapter, book))
    }
    if count == 0 { throw ReadingError.empty(place) }
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  private func document(_ page: InputFile, _ chapter: String, _ book: Book) -> Document {
    let source = SourceFile(page, as: .xml)
    let tree = MarkupParser.html(source.bytes)
    var builder = DocumentBuilder(source: source, format: Self.identifier)
    builder.metadata = book.metadata
    builder.append(HTMLPage(tree).fragmentBlocks(), of: tree)
    if let damage = tree.damage {
      builder.note(.incomplete, "the text after this place is missing: \(damage.reason)")
    }
    return builder.document(item: chapter)
  }

  /// The package document (OPF).
  private struct Book {
    let metadata: Metadata
    /// Names inside the archive, in reading order.
    let chapters: [String]

    init(_ tree: XMLTree, folder: String) {
      metadata = Metadata(
        title: tree.firstValue("metadata/title", "title"),
        byline: tree.firstValue("metadata/creator", "creator"),
        date: tree.firstValue("metadata/date", "date").flatMap(DateWords.machineDate),
        publisher: tree.firstValue("metadata/publisher", "publisher"),
        language: tree.firstValue("metadata/language", "language"))
      var items: [String: String] = [:]
      var order: [String] = []
      for node in tree.nodes.indices {
        if tree.name(node) == "item", let identifier = tree.attribute("id", of: node),
          let address = tree.attribute("href", of: node)
        {
          items[identifier] = Self.joined(folder, address)
        }
        if tree.name(node) == "itemref", let reference = tree.attribute("idref", of: node) {
          order.append(reference)
        }
      }
      chapters = order.compactMap { items[$0] }
    }

    /// A name inside the archive; `..` may not lead out of it.
    private static func joined(_ folder: String, _ address: String) -> String {
      var parts: [Substring] = folder.split(separator: "/")
      let plain = address.prefix { $0 != "#" }
      for part in (String(plain).removingPercentEncoding ?? String(plain)).split(separator: "/") {
        if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
      }
      return parts.joined(separator: "/")
    }
  }
}
