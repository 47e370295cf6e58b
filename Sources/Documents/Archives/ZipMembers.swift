/// Chosen files of a zip archive in memory, with caps.
struct ZipMembers {
  private var files: [String: InputFile] = [:]

  /// How every zip archive begins.
  static let signature: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

  /// A file whose name promises an archive and that is none is said to be what it is.
  static func check(_ file: InputFile, isNamed name: String) throws(ReadingError) {
    if file.bytes.starts(with: signature) { return }
    let place = Location(path: file.path)
    if let kind = BinaryKind(file.bytes) { throw .binary(place, kind: kind.name) }
    throw .malformed(place, reason: "named .\(name), but it is not a zip archive as such files are")
  }

  /// Unpacked bytes of one member, and of all together.
  private static let largestMember = 64 << 20
  private static let largestTotal = 256 << 20
  private static let most = 10_000

  /// - Throws: `.malformed` for a damaged archive, `.limit` for one that looks like a bomb.
  init(_ file: InputFile, where isWanted: (String) -> Bool) throws {
    let place = Location(path: file.path)
    var total = 0
    var count = 0
    var found: [String: InputFile] = [:]
    try Archive(file.packed, at: place).forEachEntry { entry in
      count += 1
      guard count <= Self.most else {
        throw ReadingError.limit(place, reason: "more than \(Self.most) files inside")
      }
      guard isWanted(entry.name) else { return true }
      guard let bytes = try entry.bytes(upTo: Self.largestMember) else {
        throw ReadingError.limit(place, reason: "\(entry.name) unpacks to more than 64 MB")
      }
      total += bytes.count
      guard total <= Self.largestTotal else {
        throw ReadingError.limit(place, reason: "unpacks to more than 256 MB")
      }
      found[entry.name] = InputFile(
        path: file.path, bytes: bytes, folder: nil, sha256: file.sha256)
      return true
    }
    files = found
  }

  subscript(_ name: String) -> InputFile? { files[name] }

  var names: [String] { files.keys.sorted() }
}
