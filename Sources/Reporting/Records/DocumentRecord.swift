package import Documents

/// What was understood of a file, as `verbatim read --format jsonl` writes it.
package struct DocumentRecord: Sendable {
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
  struct BlockRecord: Sendable {
    let role: String
    let start: Int?
    let end: Int?
    let text: String?
    let speaker: String?
    let address: String
    let line: Int?
  }

  struct NoteRecord: Sendable {
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
        line: document.line(of: part.block.range.start))
    }
    notes = document.notes.map {
      NoteRecord(kind: $0.kind.rawValue, message: $0.message, line: $0.location.line)
    }
  }
}

extension DocumentRecord {
  /// The record as one line of JSON, keys in alphabetical order.
  ///
  /// Written by hand: a page has hundreds of blocks, and a generic encoder takes longer for them than
  /// for reading the page.
  package var json: String {
    var json = JSONText()
    json.object { json in
      json.array("blocks", of: blocks) { $0.append($1) }
      json.member("byline", byline)
      json.member("date", date)
      json.member("kind", kind)
      json.member("language", language)
      json.array("notes", of: notes) { $0.append($1) }
      json.member("path", path)
      json.member("publisher", publisher)
      json.member("text", text)
      json.member("title", title)
      json.member("url", url)
    }
    return json.text
  }
}

extension JSONText {
  fileprivate mutating func append(_ block: DocumentRecord.BlockRecord) {
    object { json in
      json.member("address", block.address)
      json.member("end", block.end)
      json.member("line", block.line)
      json.member("role", block.role)
      json.member("speaker", block.speaker)
      json.member("start", block.start)
      json.member("text", block.text)
    }
  }

  fileprivate mutating func append(_ note: DocumentRecord.NoteRecord) {
    object { json in
      json.member("kind", note.kind)
      json.member("line", note.line)
      json.member("message", note.message)
    }
  }
}
