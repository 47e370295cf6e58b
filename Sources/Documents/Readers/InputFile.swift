package import Foundation
import Glibc

/// A file's name and bytes, before anything is understood of them.
package struct InputFile: Sendable {
  /// Shown to people, with `/` between folders.
  package let path: String
  /// The content; only its beginning when `isWhole` is false.
  package let bytes: [UInt8]
  /// False for a file over `wholeLimit`, which only readers that stream can read.
  package let isWhole: Bool
  /// Where neighbouring files (a speaker list) may be looked for; nil for standard input.
  package let folder: URL?
  /// The root element, where the file begins like XML or HTML.
  let root: RootElement?
  private let origin: Origin
  private let digest: String?

  /// Largest file that is read into memory as a whole, in bytes.
  package static let wholeLimit = 64 << 20
  /// What is read of a larger file to recognise its format, in bytes.
  private static let headLength = 1 << 16

  private enum Origin {
    case memory
    case file(URL, Stamp)
    /// One compressed file, unpacked while it is read.
    case packed(Archive.Packed)
  }

  /// Size and time of change: a file that is read twice must be the same both times.
  private struct Stamp: Equatable {
    let size: Int
    let seconds: Int
    let nanoseconds: Int

    init(_ status: stat) {
      size = Int(status.st_size)
      seconds = status.st_mtim.tv_sec
      nanoseconds = status.st_mtim.tv_nsec
    }

    init?(_ url: URL) {
      var status = stat()
      guard stat(url.path, &status) == 0 else { return nil }
      self.init(status)
    }
  }

  package init(path: String, bytes: [UInt8], folder: URL? = nil) {
    self.init(
      path: path, bytes: bytes, isWhole: true, folder: folder, origin: .memory, digest: nil)
  }

  /// An unpacked file that keeps the digest of the packed one.
  init(path: String, bytes: [UInt8], folder: URL?, sha256: String) {
    self.init(
      path: path, bytes: bytes, isWhole: true, folder: folder, origin: .memory, digest: sha256)
  }

  private init(
    path: String, bytes: [UInt8], isWhole: Bool, folder: URL?, origin: Origin, digest: String?
  ) {
    self.path = path
    self.bytes = bytes
    self.isWhole = isWhole
    self.folder = folder
    self.origin = origin
    self.digest = digest
    root = RootElement(of: bytes)
  }

  /// Reads the file at `url`, shown to people as `path`.
  ///
  /// - Throws: `.missing`, `.notAFile` (a folder, a device, a pipe) or `.unreadable`.
  package init(contentsOf url: URL, path: String) throws(ReadingError) {
    let place = Location(path: path)
    var status = stat()
    guard stat(url.path, &status) == 0 else { throw .missing(place) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(place) }
    do {
      let handle = try FileHandle(forReadingFrom: url)
      let limit = Self.wholeLimit + 1
      let data = try handle.read(upToCount: limit) ?? Data()
      try handle.close()
      let isWhole = data.count < limit
      self.init(
        path: path, bytes: [UInt8](isWhole ? data : data.prefix(Self.headLength)),
        isWhole: isWhole, folder: url.deletingLastPathComponent(),
        origin: isWhole ? .memory : .file(url, Stamp(status)), digest: nil)
    } catch { throw .unreadable(place, reason: "permission denied or input error") }
  }

  /// The file inside a compressed one, known by its beginning; it is unpacked while it is read.
  init(unpacking packed: InputFile, path: String, head: [UInt8]) {
    let origin: Archive.Packed =
      if case .file(let url, _) = packed.origin { .file(url) } else { .memory(packed.bytes) }
    self.init(
      path: path, bytes: head, isWhole: false, folder: packed.folder, origin: .packed(origin),
      digest: packed.sha256)
  }

  /// SHA-256 of the bytes as they lie on disk, lower-case hexadecimal.
  package var sha256: String {
    if let digest { return digest }
    guard case .file(let url, _) = origin else { return Digest.sha256(bytes) }
    return Digest.sha256(of: url)
  }

  /// By its name an archive or a compressed file, which may unpack to much more than it is.
  package var isPacked: Bool { ["gz", "zip", "warc"].contains(fileExtension) }

  /// Bytes for `Archive`, from memory or from disk.
  var packed: Archive.Packed {
    if case .file(let url, _) = origin { .file(url) } else { .memory(bytes) }
  }

  /// Hands on the whole content in pieces, however large it is; `body` returns false to stop.
  ///
  /// - Throws: `ReadingError`, or what `body` throws.
  func forEachChunk(_ body: (ArraySlice<UInt8>) throws -> Bool) throws {
    let place = Location(path: path)
    switch origin {
    case .memory:
      _ = try body(bytes[...])
    case .packed(let packed):
      try Archive(packed, at: place).forEachEntry { entry in
        try entry.forEachChunk(body)
        return false
      }
    case .file(let url, let stamp):
      let changed = ReadingError.unreadable(place, reason: "it changed while it was read")
      guard Stamp(url) == stamp else { throw changed }
      let handle: FileHandle
      do { handle = try FileHandle(forReadingFrom: url) } catch {
        throw ReadingError.unreadable(place, reason: "it vanished while it was read")
      }
      while let data = try handle.read(upToCount: 1 << 20), !data.isEmpty {
        guard try body([UInt8](data)[...]) else { break }
      }
      try handle.close()
      guard Stamp(url) == stamp else { throw changed }
    }
  }

  /// The same file with all its bytes in memory.
  ///
  /// - Throws: `.limit` when there are more than `wholeLimit`.
  func whole() throws -> InputFile {
    if isWhole { return self }
    var all: [UInt8] = []
    try forEachChunk { chunk in
      all += chunk
      guard all.count <= Self.wholeLimit else {
        throw ReadingError.limit(
          Location(path: path),
          reason: "larger than \(Self.wholeLimit >> 20) MB, and not of a format that is streamed")
      }
      return true
    }
    return InputFile(
      path: path, bytes: all, isWhole: true, folder: folder, origin: .memory, digest: sha256)
  }

  /// Lower-case last extension without the dot, "" when there is none.
  package var fileExtension: String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}
