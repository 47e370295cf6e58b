import Foundation

/// Where in a corpus given words stand, in a row or alone: derived from the store, made again whenever
/// it is missing, stale or damaged, never trusted beyond that.
package struct SeedIndex: Sendable {
  let segments: [Segment]
  /// Of each segment, the place of each document in the order of paths: decides between equals, so that
  /// nothing depends on the order in which documents came in.
  let ranks: [[Int]]

  /// `rank` gives the place of each document's row in the order of paths.
  init(segments: [Segment], rank: [Int64: Int]) {
    self.segments = segments
    ranks = segments.map { segment in
      segment.data.withUnsafeBytes { bytes in
        (0..<segment.counts.documents).map { document in
          rank[segment.identifier(ofDocument: document, bytes)] ?? .max
        }
      }
    }
  }

  /// Words of all passages.
  package var wordCount: Int { segments.reduce(0) { $0 + $1.counts.words } }
  package var passageCount: Int { segments.reduce(0) { $0 + $1.counts.passages } }
}
