import Documents
package import Indexing

/// Documents that are copies of one another, or of parts of one another: a wire story in nine papers is
/// one source.
package struct SourceFamilies: Sendable {
  /// Share of the shorter text that makes two texts one family.
  private static let sameShare = 0.6

  /// Each family with its earliest document first, then by path; the families by their first path.
  package let all: [[SourceDocument]]
  private let numbers: [SourceDocument: Int]

  package init(_ texts: [(document: SourceDocument, sketch: TextSketch)]) {
    var heads = Array(texts.indices)
    func head(_ index: Int) -> Int {
      var index = index
      while heads[index] != index { index = heads[index] }
      return index
    }
    for (pair, _) in Self.pairs(texts.map(\.sketch))
    where texts[pair.0].sketch.overlap(with: texts[pair.1].sketch) >= Self.sameShare {
      heads[head(pair.1)] = head(pair.0)
    }
    let families = Dictionary(grouping: texts.indices, by: head).values.map { members in
      members.map { texts[$0].document }.sorted { one, other in
        (one.metadata.date ?? "9999", one.path) < (other.metadata.date ?? "9999", other.path)
      }
    }.sorted { $0[0].path < $1[0].path }
    all = families
    var numbers: [SourceDocument: Int] = [:]
    for (number, family) in families.enumerated() {
      for document in family { numbers[document] = number }
    }
    self.numbers = numbers
  }

  /// The same number for documents of one family; nil for a document that was not given.
  package func number(of document: SourceDocument) -> Int? { numbers[document] }

  /// Pairs that share a sample at all. A sample in very many texts is a page's furniture.
  private static func pairs(_ sketches: [TextSketch]) -> [(key: (Int, Int), value: Int)] {
    var holders: [UInt64: [Int]] = [:]
    for (index, sketch) in sketches.enumerated() {
      for sample in sketch.samples { holders[sample, default: []].append(index) }
    }
    var counts: [Int: Int] = [:]
    for members in holders.values where members.count > 1 && members.count <= 50 {
      for (place, one) in members.enumerated() {
        for other in members[(place + 1)...] {
          counts[one * sketches.count + other, default: 0] += 1
        }
      }
    }
    return counts.sorted { $0.key < $1.key }.map { key, count in
      ((key / sketches.count, key % sketches.count), count)
    }
  }
}
