package import Foundation

/// A file's name and bytes, before anything is understood of them.
package struct InputFile: Sendable {
  /// Shown to people, with `/` between folders.
  package let path: String
  package let bytes: [UInt8]
  /// Where neighbouring files (a speaker list) may be looked for; nil for standard input.
  package let folder: URL?

  package init(path: String, bytes: [UInt8], folder: URL? = nil) {
    self.path = path
    self.bytes = bytes
    self.folder = folder
  }

  /// Reads the file at `url`, shown to people as `path`.
  ///
  /// - Throws: `.missing`, `.notAFile` (a folder, a device, a pipe) or `.unreadable`.
  package init(contentsOf url: URL, path: String) throws(ReadingError) {
    let place = Location(path: path)
    let attributes: [FileAttributeKey: Any]
    do {
      attributes = try FileManager.default.attributesOfItem(
        atPath: url.resolvingSymlinksInPath().path)
    } catch { throw .missing(place) }
    guard attributes[.type] as? FileAttributeType == .typeRegular else { throw .notAFile(place) }
    do {
      self.init(
        path: path, bytes: [UInt8](try Data(contentsOf: url, options: .mappedIfSafe)),
        folder: url.deletingLastPathComponent())
    } catch { throw .unreadable(place, reason: error.localizedDescription) }
  }

  /// Lower-case last extension without the dot, "" when there is none.
  package var fileExtension: String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
}
