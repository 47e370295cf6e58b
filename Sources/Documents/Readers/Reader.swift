/// Understands one format of file. To add a format: one conforming type, one line in `Readers.all`.
package protocol Reader: Sendable {
  /// Short lower-case name: value of `--as`, and `Document.format`.
  static var identifier: String { get }
  /// One line for `verbatim read --help` and the documentation.
  static var summary: String { get }

  /// Reads `InputFile.forEachChunk` and so can read a file of any size; others get the whole file.
  static var streams: Bool { get }

  /// False for formats that are packed bytes (archives, docx); others refuse binary files.
  static var readsText: Bool { get }

  init()

  /// How sure the reader is that the file is its own, from name and first bytes alone.
  func recognition(of file: InputFile) -> Recognition

  /// Delivers the documents of the file, one at a time and in order, so that a large file never
  /// lies in memory as a whole.
  ///
  /// - Throws: `ReadingError`, or what `deliver` throws.
  func read(_ file: InputFile, deliver: (Document) throws -> Void) throws
}

extension Reader {
  package static var streams: Bool { false }
  package static var readsText: Bool { true }
}

/// How sure a reader is; the surest reader of the list gets the file, the earlier one on a tie.
package enum Recognition: Int, Sendable, Comparable {
  case no
  /// Any text could be this (plain text, generic XML).
  case fallback
  /// By the file's name.
  case name
  /// By the first bytes or the root element.
  case content

  package static func < (left: Recognition, right: Recognition) -> Bool {
    left.rawValue < right.rawValue
  }
}
