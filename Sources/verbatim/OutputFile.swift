import Documents
import Foundation
import Glibc

/// A file that a report goes to. Reports hold words of drafts that are not published yet, so a new
/// file can be read by its owner only; one that is there keeps its permissions.
struct OutputFile {
  private let path: String

  init(_ path: String) { self.path = path }

  /// Writes the text, whole or not at all; into a pipe or a device it goes as it is.
  ///
  /// - Throws: `OutputError.unwritable`.
  func write(_ text: String) throws(OutputError) {
    // A link is written through, not replaced.
    let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    // No file is there yet when it has no attributes.
    let there = try? FileManager.default.attributesOfItem(atPath: url.path)
    if isSystemPath || there.map({ $0[.type] as? FileAttributeType != .typeRegular }) ?? false {
      return try writeInto(URL(fileURLWithPath: path), text)
    }
    let mode = (there?[.posixPermissions] as? Int).map { mode_t($0) } ?? 0o600
    let part = url.deletingLastPathComponent()
      .appending(path: ".\(url.lastPathComponent).\(UUID().uuidString)")
    try create(part, mode: mode)
    do throws(OutputError) {
      try writeInto(part, text)
      guard rename(part.path, url.path) == 0 else { throw failure() }
    } catch {
      unlink(part.path)
      throw error
    }
  }

  /// `/dev/stdout` and its like, which are no files even where they lead to one.
  private var isSystemPath: Bool {
    ["/dev/", "/proc/"].contains { URL(fileURLWithPath: path).path.hasPrefix($0) }
  }

  private func create(_ url: URL, mode: mode_t) throws(OutputError) {
    let file = open(url.path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure() }
    defer { close(file) }
    guard fchmod(file, mode) == 0 else { throw failure() }
  }

  private func writeInto(_ url: URL, _ text: String) throws(OutputError) {
    do {
      let file = try FileHandle(forWritingTo: url)
      try file.write(contentsOf: Data(text.utf8))
      try file.close()
    } catch { throw .unwritable(Location(path: path), reason: error.localizedDescription) }
  }

  private func failure() -> OutputError {
    .unwritable(Location(path: path), reason: String(cString: strerror(errno)))
  }
}
