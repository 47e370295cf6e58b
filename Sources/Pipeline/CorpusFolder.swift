package import Foundation
import Indexing

import Documents

/// A folder of sources and where its index lies.
package struct CorpusFolder: Sendable {
  /// As given on the command line.
  package let name: String
  package let url: URL
  package let index: URL
  /// The index was asked for at another place than among the sources.
  package let isIndexElsewhere: Bool

  /// `index` is a folder for the indexes of any number of corpora; nil: each lies with its sources.
  package init(_ name: String, index: String? = nil) {
    self.name = name
    let url = URL(fileURLWithPath: name)
    self.url = url
    isIndexElsewhere = index != nil
    self.index =
      index.map { URL(fileURLWithPath: $0).appending(path: Self.key(of: url)) }
      ?? Corpus.indexFolder(of: url)
  }

  /// Name of the folder and a hash of its whole path, so that two folders never share an index.
  private static func key(of url: URL) -> String {
    let path = url.resolvingSymlinksInPath().standardizedFileURL.path
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in path.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return url.standardizedFileURL.lastPathComponent + "-"
      + String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension Configuration {
  /// The corpora with the places of their indexes.
  package var corpusFolders: [CorpusFolder] { corpus.map { CorpusFolder($0, index: index) } }
}
