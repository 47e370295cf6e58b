package import Foundation
package import Indexing

import Documents

/// Compares an index with the files it was made from, without changing either.
package enum CorpusCheck {
  /// One line a difference, sorted: files that are new, changed, gone or unreadable.
  ///
  /// - Throws: `CorpusError` when the store cannot be read.
  package static func differences(of corpus: Corpus, from folder: URL) throws -> [String] {
    var known = try corpus.knownFiles()
    var differences: [String] = []
    for entry in SourceFolder.files(in: folder) {
      do {
        let file = try entry.get()
        let digest = try InputFile(contentsOf: file.url, path: file.path).sha256
        switch known.removeValue(forKey: file.path) {
        case nil: differences.append("new\t\(file.path)")
        case digest?: break
        default: differences.append("changed\t\(file.path)")
        }
      } catch let error as ReadingError {
        differences.append("unreadable\t\(error.location?.path ?? "")")
      }
    }
    return (differences + known.keys.map { "gone\t\($0)" }).sorted()
  }
}
