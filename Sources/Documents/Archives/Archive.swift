import CArchive
import Foundation

/// A compressed file or an archive, unpacked piece by piece: the only file that touches libarchive.
struct Archive {
  enum Packed: Sendable {
    case memory([UInt8])
    case file(URL)
  }

  private let packed: Packed
  private let place: Location

  init(_ packed: Packed, at place: Location) {
    self.packed = packed
    self.place = place
  }

  /// One file of an archive while it is being unpacked.
  struct Entry {
    /// Name inside the archive, with `/` between folders; "data" for a compressed single file.
    let name: String
    /// The content of a compressed file that is no archive.
    let isOnly: Bool
    fileprivate let handle: OpaquePointer
    fileprivate let place: Location

    /// Hands on the unpacked bytes in pieces; `body` returns false to stop.
    func forEachChunk(_ body: (ArraySlice<UInt8>) throws -> Bool) throws {
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = buffer.withUnsafeMutableBytes {
          archive_read_data(handle, $0.baseAddress, $0.count)
        }
        if count == 0 { return }
        guard count > 0 else { throw failure(handle, place) }
        guard try body(buffer[..<count]) else { return }
      }
    }

    /// All bytes, or nil when there are more than `limit`.
    func bytes(upTo limit: Int) throws -> [UInt8]? {
      var bytes: [UInt8] = []
      var isTooLarge = false
      try forEachChunk { chunk in
        bytes += chunk
        isTooLarge = bytes.count > limit
        return !isTooLarge
      }
      return isTooLarge ? nil : bytes
    }
  }

  /// Visits the files of the archive in order; `body` returns false to stop.
  ///
  /// - Throws: `ReadingError.malformed`, or what `body` throws.
  func forEachEntry(_ body: (Entry) throws -> Bool) throws {
    guard let handle = archive_read_new() else {
      throw ReadingError.malformed(place, reason: "libarchive cannot start")
    }
    defer { archive_read_free(handle) }
    archive_read_support_filter_all(handle)
    archive_read_support_format_zip(handle)
    archive_read_support_format_tar(handle)
    archive_read_support_format_warc(handle)
    archive_read_support_format_raw(handle)
    switch packed {
    case .memory(let bytes):
      try bytes.withUnsafeBytes { buffer in
        let status = archive_read_open_memory(handle, buffer.baseAddress, buffer.count)
        guard status == ARCHIVE_OK else { throw failure(handle, place) }
        try visit(handle, body)
      }
    case .file(let url):
      guard archive_read_open_filename(handle, url.path, 1 << 16) == ARCHIVE_OK else {
        throw failure(handle, place)
      }
      try visit(handle, body)
    }
  }

  private func visit(_ handle: OpaquePointer, _ body: (Entry) throws -> Bool) throws {
    var entry: OpaquePointer?
    while true {
      let status = archive_read_next_header(handle, &entry)
      if status == ARCHIVE_EOF { return }
      guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else {
        throw failure(handle, place)
      }
      let mode = archive_entry_filetype(entry)
      guard mode & S_IFMT == S_IFREG || mode == 0 else { continue }
      let name = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)
      let text = name.map { String(cString: $0) } ?? "data"
      guard
        try body(
          Entry(
            name: text, isOnly: archive_format(handle) == ARCHIVE_FORMAT_RAW, handle: handle,
            place: place))
      else { return }
    }
  }
}

/// What libarchive says went wrong, as one line.
private func failure(_ handle: OpaquePointer, _ place: Location) -> ReadingError {
  let reason = archive_error_string(handle).map { String(cString: $0) } ?? "damaged archive"
  return .malformed(place, reason: "cannot be unpacked: \(reason)")
}
