import Documents
package import Foundation
import Indexing

/// `.verbatim.lock` in a folder of sources: what each file was when it was captured, in the format of
/// GNU `sha256sum`, so that `sha256sum -c` reads it too.
package struct CorpusLock: Sendable {
  package static let name = ".verbatim.lock"

  /// SHA-256 of each file, lower-case hexadecimal, by its path below the folder.
  package let files: [String: String]

  package init(files: [String: String]) { self.files = files }

  /// The lock of a folder; nil when there is none.
  ///
  /// - Throws: `ConfigurationError.malformed` with the line that is no digest and path: a lock that is
  ///   not understood must not look like one that holds. `ReadingError`.
  package static func of(_ folder: URL, shownAs path: String) throws -> CorpusLock? {
    let url = folder.appending(path: name)
    guard FileManager.default.fileExists(atPath: url.path) else { return nil }
    let file = try InputFile(contentsOf: url, path: path + "/" + name)
    var files: [String: String] = [:]
    let lines = file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty {
      let text = String(decoding: line, as: UTF8.self)
      let digest = text.prefix { $0.isHexDigit }
      let rest = text.dropFirst(digest.count)
      guard digest.count == 64, rest.hasPrefix("  ") || rest.hasPrefix(" *"), rest.count > 2 else {
        throw ConfigurationError.malformed(
          Location(path: file.path, line: index + 1), reason: "no digest with a path")
      }
      files[String(rest.dropFirst(2))] = digest.lowercased()
    }
    return CorpusLock(files: files)
  }

  /// One file a line, sorted by path.
  package var text: String {
    files.sorted { $0.key < $1.key }.map { "\($0.value)  \($0.key)\n" }.joined()
  }

  /// What is not as it was locked, one line a file, sorted by path. Files that came later are no change of
  /// those that were locked.
  package func differences(from now: [String: String]) -> [String] {
    files.sorted { $0.key < $1.key }.compactMap { path, digest in
      guard let found = now[path] else { return "\(path) is gone" }
      return found == digest ? nil : "\(path) was changed"
    }
  }
}
