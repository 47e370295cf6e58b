/// A file as a reader works on it: decoded once, its lines and digest shared by all its documents.
package struct SourceFile: Sendable {
  /// Shown to people.
  package let path: String
  package let sha256: String
  /// Valid UTF-8, see `DecodedText`.
  package let bytes: [UInt8]
  let places: SourcePlaces
  let notes: [DecodedText.Note]

  /// Decodes the file; `kind` tells where a declaration of its encoding may stand.
  package init(_ file: InputFile, as kind: EncodingSniffer.Kind) {
    let decoded = DecodedText(file.bytes, as: kind)
    self.init(path: file.path, sha256: file.sha256, decoded: decoded)
  }

  init(path: String, sha256: String, decoded: DecodedText, firstLine: Int = 1) {
    self.path = path
    self.sha256 = sha256
    bytes = decoded.bytes
    notes = decoded.notes
    places = SourcePlaces(
      lines: SourceLines(decoded.bytes, firstLine: firstLine), map: decoded.map)
  }

  /// A file, or a part of one, that has been decoded and placed already.
  init(
    path: String, sha256: String, bytes: [UInt8], places: SourcePlaces, notes: [DecodedText.Note]
  ) {
    self.path = path
    self.sha256 = sha256
    self.bytes = bytes
    self.places = places
    self.notes = notes
  }

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Place of the decoded byte at `offset`.
  package func location(of offset: Int) -> Location {
    let place = places.lines.place(of: offset)
    return Location(path: path, line: place.line, column: place.column)
  }
}

/// How to get from a decoded byte to what a person sees in the original file.
struct SourcePlaces: Sendable {
  let lines: SourceLines
  /// Decoded bytes → raw bytes.
  let map: SourceMap
}
