import Documents
import Foundation

/// A file that a command makes and that must not be there yet.
struct NewFile {
  private let url: URL

  init(_ url: URL) { self.url = url }

  /// - Throws: `OutputError.exists` or `.unwritable`.
  func write(_ text: String) throws {
    guard !FileManager.default.fileExists(atPath: url.path) else {
      throw OutputError.exists(Location(path: url.relativePath))
    }
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url, options: .withoutOverwriting)
    } catch {
      throw OutputError.unwritable(
        Location(path: url.relativePath), reason: "the folder is missing or read-only")
    }
  }
}
