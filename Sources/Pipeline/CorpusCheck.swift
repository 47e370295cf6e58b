package import Foundation
package import Indexing

import Documents

/// Compares an index with the files it was made from, without changing either.
package enum CorpusCheck {
  /// One line a difference, sorted: files that are new, changed, gone or unreadable; faults of the index
  /// itself first.
  ///
  /// - Throws: `CorpusError` when the store cannot be read.
  package static func differences(of corpus: Corpus, from folder: URL) throws -> [String] {
    var known = try corpus.knownFiles()
    let listing = SourceFolder.files(in: folder)
    var differences = listing.errors.map { "unreadable\t\($0.location?.path ?? "")" }
    for file in listing.files {
      do {
        let digest = try InputFile(contentsOf: file.url, path: file.path).sha256
        switch known.removeValue(forKey: file.path)?.sha256 {
        case nil: differences.append("new\t\(file.path)")
        case digest?: break
        default: differences.append("changed\t\(file.path)")
        }
      } catch {
        differences.append("unreadable\t\(file.path)")
      }
    }
    return try corpus.faults().map { "damaged\t\($0)" }
      + (differences + known.keys.map { "gone\t\($0)" }).sorted()
  }
}
