package import Documents

/// What was understood of a file, as `verbatim read --format jsonl` writes it.
package struct DocumentRecord: Encodable, Sendable {
  let path: String
  let kind: String
  let title: String?
  let byline: String?
  let date: String?
  let publisher: String?
  let language: String?
  let url: String?
  let text: String
  let blocks: [BlockRecord]
  let notes: [NoteRecord]

  /// `start` and `end` are Unicode scalars into `text`; a block outside the main text has its own
  /// `text` instead.
  struct BlockRecord: Encodable, Sendable {
    let role: String
    let start: Int?
    let end: Int?
    let text: String?
    let speaker: String?
    let address: String
    let line: Int?
  }

  struct NoteRecord: Encodable, Sendable {
    let kind: String
    let message: String
    let line: Int?
  }

  package init(_ document: Document) {
    let metadata = document.metadata
    path = document.path
    kind = document.format
    title = metadata.title
    byline = metadata.byline
    date = metadata.date
    publisher = metadata.publisher
    language = metadata.language
    url = metadata.url
    let main = MainText(of: document)
    let scalars = ScalarIndex(main.text)
    text = main.text
    blocks = main.parts.map { part in
      BlockRecord(
        role: part.block.role.rawValue,
        start: part.range.map { scalars.scalars(before: $0.start) },
        end: part.range.map { scalars.scalars(before: $0.end) },
        text: part.range == nil ? document.text[part.block.range] : nil,
        speaker: part.block.speaker?.name, address: part.block.address,
        line: document.location(of: part.block.range.start).line)
    }
    notes = document.notes.map {
      NoteRecord(kind: $0.kind.rawValue, message: $0.message, line: $0.location.line)
    }
  }
}
