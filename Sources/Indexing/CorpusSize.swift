import Foundation
import GRDB

/// What a corpus takes.
extension Corpus {
  /// UTF-8 bytes of all passages.
  package func textLength() throws(CorpusError) -> Int {
    try read { db in
      try Int.fetchOne(db, sql: "SELECT coalesce(sum(length(CAST(text AS BLOB))), 0) FROM passages")
        ?? 0
    }
  }

  /// Bytes of everything in the folder of the index, the text included; 0 for a corpus in memory.
  package func indexLength() throws(CorpusError) -> Int {
    guard let indexFolder else { return 0 }
    let files = FileManager.default.enumerator(
      at: indexFolder, includingPropertiesForKeys: [.fileSizeKey])
    var length = 0
    while let file = files?.nextObject() as? URL {
      // A file that has just gone takes nothing.
      length += (try? file.resourceValues(forKeys: [.fileSizeKey]).fileSize) ?? 0
    }
    return length
  }
}
