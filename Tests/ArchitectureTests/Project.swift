import Foundation

/// The project's own files, as the house rules look at them.
struct Project {
  let root: URL

  /// Found from this file upward.
  init() {
    root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }

  struct File {
    /// Path below the project's root.
    let path: String
    let text: String

    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
    var name: String { path.split(separator: "/").last.map(String.init) ?? "" }
    /// Name without its ending.
    var stem: String { String(name.prefix { $0 != "." }) }
  }

  /// Files with one of the endings below a folder, sorted by path.
  func files(below folder: String, endings: Set<String> = ["swift"]) throws -> [File] {
    let start = root.appending(path: folder)
    let found = FileManager.default.enumerator(at: start, includingPropertiesForKeys: nil)
    let urls = (found?.compactMap { $0 as? URL } ?? []).filter {
      endings.contains($0.pathExtension)
    }
    return try urls.sorted { $0.path < $1.path }.map { url in
      File(
        path: String(url.path.dropFirst(root.path.count + 1)),
        text: try String(contentsOf: url, encoding: .utf8))
    }
  }

  func text(of path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }
}
