/// The article of a document as one text: what `verbatim read` prints and a draft is checked on.
package struct MainText: Sendable {
  /// A block and where it stands in `text`.
  package struct Part: Sendable {
    package let block: Block
    /// UTF-8 bytes into `MainText.text`; nil for a block outside the main text.
    package let range: TextRange?
  }

  /// Blocks of the main text separated by a blank line; the title is left out.
  package let text: String
  /// All blocks of the document, in order.
  package let parts: [Part]

  /// A body that only the page's JSON-LD holds is the main text when the page itself shows little.
  package init(of document: Document) {
    let usesLinkedData = Self.usesLinkedData(document)
    let title = Self.titleIndex(of: document)
    var text = ""
    var parts: [Part] = []
    for (index, block) in document.blocks.enumerated() {
      let isMain = usesLinkedData ? block.role == .jsonLD : block.role.isMainText && index != title
      guard isMain else {
        parts.append(Part(block: block, range: nil))
        continue
      }
      if !text.isEmpty { text += "\n\n" }
      let start = text.utf8.count
      text += document.text[block.range]
      parts.append(Part(block: block, range: TextRange(start, text.utf8.count)))
    }
    self.text = text
    self.parts = parts
  }

  private static func usesLinkedData(_ document: Document) -> Bool {
    var main = 0
    var linked = 0
    for block in document.blocks {
      if block.role == .jsonLD { linked += block.range.count }
      if block.role.isMainText, block.role != .heading { main += block.range.count }
    }
    return linked > main * 2
  }

  /// The first heading that says the title, in the same words or most of them.
  private static func titleIndex(of document: Document) -> Int? {
    guard let title = document.metadata.title.map(words), !title.isEmpty else { return nil }
    let text = document.blocks.firstIndex { $0.role == .paragraph && $0.range.count >= 80 }
    return document.blocks.prefix(text ?? document.blocks.count).firstIndex { block in
      guard block.role == .heading else { return false }
      let heading = words(document.text[block.range])
      let shared = heading.intersection(title).count
      return shared * 3 >= 2 * max(1, min(heading.count, title.count))
        && shared * 2 >= max(heading.count, title.count)
    }
  }

  private static func words(_ text: String) -> Set<Substring> {
    Set(text.lowercased().split { !($0.isLetter || $0.isNumber) })
  }
}
