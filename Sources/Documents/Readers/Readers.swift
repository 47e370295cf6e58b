/// Every format that can be read. One line a format; the order decides ties in recognition.
package enum Readers {
  package static let all: [any Reader.Type] = [
    DocxReader.self,
    EPUBReader.self,
    ArchiveReader.self,
    JSONLinesReader.self,
    TEIReader.self,
    AkomaNtosoReader.self,
    HansardReader.self,
    CommitteeMeetingReader.self,
    USLMReader.self,
    JATSReader.self,
    DocBookReader.self,
    NITFReader.self,
    NewsMLReader.self,
    FeedReader.self,
    MediaWikiReader.self,
    TTMLReader.self,
    YouTubeReader.self,
    WebVTTReader.self,
    SRTReader.self,
    CongressionalRecordReader.self,
    GenericXMLReader.self,
    HTMLReader.self,
    MarkdownReader.self,
    PlainTextReader.self,
  ]

  /// Names for `--as`, in the order of the list.
  package static var identifiers: [String] { all.map { $0.identifier } }

  /// Reads a file as `format`, or as whatever it is recognised to be when `format` is nil, and
  /// delivers its documents in order.
  ///
  /// - Throws: `ReadingError`, or what `deliver` throws.
  package static func read(
    _ file: InputFile, as format: String? = nil, deliver: (Document) throws -> Void
  ) throws {
    let place = Location(path: file.path)
    guard !file.bytes.isEmpty else { throw ReadingError.empty(place) }
    if let format {
      guard let reader = all.first(where: { $0.identifier == format }) else {
        throw ReadingError.unknownFormat(place, name: format, known: identifiers)
      }
      return try read(file, with: reader.init(), deliver: deliver)
    }
    guard let reader = reader(of: file) else {
      throw ReadingError.unknownFormat(place, name: file.fileExtension, known: identifiers)
    }
    try read(file, with: reader, deliver: deliver)
  }

  /// Reads a file that was found inside an archive; archives inside it count as nested.
  static func read(
    _ file: InputFile, inside archive: ArchiveReader, deliver: (Document) throws -> Void
  ) throws {
    guard let reader = reader(of: file) else { return }
    try read(file, with: reader is ArchiveReader ? archive : reader, deliver: deliver)
  }

  private static func read(
    _ file: InputFile, with reader: any Reader, deliver: (Document) throws -> Void
  ) throws {
    let file = type(of: reader).streams ? file : try file.whole()
    if type(of: reader).readsText, let kind = BinaryKind(file.bytes) {
      throw ReadingError.binary(Location(path: file.path), kind: kind.name)
    }
    try reader.read(file, deliver: deliver)
  }

  /// The surest reader, the earlier one on a tie.
  private static func reader(of file: InputFile) -> (any Reader)? {
    var best: (reader: any Reader, recognition: Recognition)?
    for type in all {
      let reader = type.init()
      let recognition = reader.recognition(of: file)
      if recognition > best?.recognition ?? .no { best = (reader, recognition) }
    }
    return best?.reader
  }

  /// Reads an XML file as one over `InputFile.wholeLimit` is read: cut into parts of about `size`
  /// bytes, each a document.
  package static func readParts(
    of file: InputFile, size: Int, deliver: (Document) throws -> Void
  ) throws {
    guard let reader = reader(of: file) as? any XMLFormatReader else {
      throw ReadingError.unknownFormat(
        Location(path: file.path), name: file.fileExtension, known: identifiers)
    }
    try reader.readParts(of: file, size: size, deliver: deliver)
  }

  /// The reader of a known XML format, or nil.
  static func xmlReader(of file: InputFile) -> (any Reader)? {
    guard let reader = reader(of: file), reader is any XMLFormatReader,
      !(reader is GenericXMLReader)
    else { return nil }
    return reader
  }

  /// The one document of a draft; of a file that holds several, the first.
  ///
  /// - Throws: `ReadingError`.
  package static func document(of file: InputFile, as format: String? = nil) throws -> Document {
    guard let document = try documents(of: file, as: format).first else {
      throw ReadingError.empty(Location(path: file.path))
    }
    return document
  }

  /// All documents of a file: for drafts, and for files known to be small.
  package static func documents(of file: InputFile, as format: String? = nil) throws -> [Document] {
    var documents: [Document] = []
    try read(file, as: format) { documents.append($0) }
    return documents
  }
}
