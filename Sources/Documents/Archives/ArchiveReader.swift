/// A compressed file (.gz and its kin), or an archive of several files (.zip, .tar).
///
/// Each file inside is read by the reader that recognises it. Caps guard against bombs.
struct ArchiveReader: Reader {
  static let identifier = "archive"
  static let summary = "compressed files and archives (.gz .bz2 .xz .zst .zip .tar)"
  static let streams = true
  static let readsText = false

  /// Bytes unpacked for each packed byte before the file is taken for a bomb; text packs 3 to 10
  /// times, a gzip bomb 1,000 times.
  private static let largestRatio = 200
  /// Files inside one archive.
  private static let largestCount = 10_000
  /// Archives inside archives.
  private static let deepest = 2

  private var depth = 0

  init() {}

  private init(depth: Int) { self.depth = depth }

  func recognition(of file: InputFile) -> Recognition {
    Self.signatures.contains { file.bytes.starts(with: $0) } || Self.isTar(file.bytes)
      || file.bytes.starts(with: "WARC/".utf8)
      ? .content : .no
  }

  private static let signatures: [[UInt8]] = [
    [0x1F, 0x8B], [0x42, 0x5A, 0x68], [0xFD, 0x37, 0x7A, 0x58, 0x5A], [0x28, 0xB5, 0x2F, 0xFD],
    [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06],
  ]

  private static func isTar(_ bytes: [UInt8]) -> Bool {
    bytes.count > 262 && bytes[257..<262].elementsEqual("ustar".utf8)
  }

  func read(_ file: InputFile, deliver: (Document) throws -> Void) throws {
    let place = Location(path: file.path)
    var count = 0
    var deepReader = self
    deepReader.depth += 1
    try Archive(file.packed, at: place).forEachEntry { entry in
      count += 1
      guard count <= Self.largestCount else {
        throw ReadingError.limit(place, reason: "more than \(Self.largestCount) files inside")
      }
      let isOnly = entry.isOnly
      let path = isOnly ? Self.unpackedName(of: file.path) : "\(file.path)/\(entry.name)"
      if isOnly {
        try readOnly(entry, of: file, path: path, deliver: deliver)
        return false
      }
      guard let bytes = try entry.bytes(upTo: InputFile.wholeLimit) else {
        throw ReadingError.limit(
          Location(path: path), reason: "larger than \(InputFile.wholeLimit >> 20) MB unpacked")
      }
      if !bytes.isEmpty, !Self.isHidden(entry.name) {
        let content = Self.withoutHTTPHeader(bytes)
        if !content.isEmpty {
          try deepReader.readMember(InputFile(path: path, bytes: content), deliver: deliver)
        }
      }
      return true
    }
    if count == 0 { throw ReadingError.empty(place) }
  }

  /// A WARC record holds the answer of the server: its header is no text of the page.
  private static func withoutHTTPHeader(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.starts(with: "HTTP/".utf8),
      let end = bytes.prefix(1 << 16).firstRange(of: [0x0D, 0x0A, 0x0D, 0x0A])
    else { return bytes }
    return Array(bytes[end.upperBound...])
  }

  private static func isHidden(_ name: String) -> Bool {
    name.split(separator: "/").contains { $0.hasPrefix(".") || $0 == "__MACOSX" }
  }

  private func readMember(_ file: InputFile, deliver: (Document) throws -> Void) throws {
    if recognition(of: file) != .no {
      guard depth <= Self.deepest else {
        throw ReadingError.limit(Location(path: file.path), reason: "archives nest too deep")
      }
    }
    try Readers.read(file, inside: self, deliver: deliver)
  }

  /// One compressed file: formats that stream are unpacked while they are read.
  private func readOnly(
    _ entry: Archive.Entry, of packed: InputFile, path: String,
    deliver: (Document) throws -> Void
  ) throws {
    let ratioLimit = max(
      1 << 20, packed.bytes.count.multipliedReportingOverflow(by: Self.largestRatio).partialValue)
    var head: [UInt8] = []
    var isLarge = false
    try entry.forEachChunk { chunk in
      head += chunk
      isLarge = head.count > InputFile.wholeLimit
      guard head.count <= ratioLimit || !packed.isWhole else {
        throw ReadingError.limit(
          Location(path: packed.path),
          reason: "unpacks to more than \(Self.largestRatio) times its size, like a bomb")
      }
      return !isLarge
    }
    let file =
      isLarge
      ? InputFile(unpacking: packed, path: path, head: Array(head.prefix(1 << 16)))
      : InputFile(path: path, bytes: head, folder: packed.folder, sha256: packed.sha256)
    guard !head.isEmpty else { throw ReadingError.empty(Location(path: packed.path)) }
    var inner = self
    inner.depth += 1
    try inner.readMember(file, deliver: deliver)
  }

  /// `notes.jsonl.gz` → `notes.jsonl`.
  private static func unpackedName(of path: String) -> String {
    for ending in [".gz", ".bz2", ".xz", ".zst"] where path.lowercased().hasSuffix(ending) {
      return String(path.dropLast(ending.count))
    }
    return path
  }
}
