/// Every format that can be read. One line a format; the order decides ties in recognition.
package enum Readers {
  package static let all: [any Reader.Type] = [
    PlainTextReader.self
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
    let readers = all.map { $0.init() }
    if let format {
      guard let reader = readers.first(where: { type(of: $0).identifier == format }) else {
        throw ReadingError.unknownFormat(place, name: format, known: identifiers)
      }
      return try reader.read(file, deliver: deliver)
    }
    var best: (reader: any Reader, recognition: Recognition)?
    for reader in readers {
      let recognition = reader.recognition(of: file)
      if recognition > best?.recognition ?? .no { best = (reader, recognition) }
    }
    guard let best else {
      throw ReadingError.unknownFormat(place, name: file.fileExtension, known: identifiers)
    }
    try best.reader.read(file, deliver: deliver)
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
