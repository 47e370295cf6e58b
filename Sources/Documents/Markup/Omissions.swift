/// Stretches of a page that were left out before libxml2 read it, and where everything else stood.
///
/// Half of a news page is the content of scripts and style sheets, which libxml2 copies byte by byte.
struct Omissions: Sendable {
  private struct Gap {
    /// Byte of the shortened page at which something is missing.
    let place: Int
    /// Bytes missing up to and with this gap.
    let missing: Int
  }

  private var gaps: [Gap] = []

  var isEmpty: Bool { gaps.isEmpty }

  /// The bytes without the ranges, which ascend and do not touch.
  static func omit(_ ranges: [Range<Int>], from bytes: [UInt8]) -> ([UInt8], Omissions) {
    var omissions = Omissions()
    guard !ranges.isEmpty else { return (bytes, omissions) }
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count - ranges.reduce(0) { $0 + $1.count })
    var next = 0
    for range in ranges {
      kept.append(contentsOf: bytes[next..<range.lowerBound])
      next = range.upperBound
      omissions.gaps.append(Gap(place: kept.count, missing: next - kept.count))
    }
    kept.append(contentsOf: bytes[next...])
    return (kept, omissions)
  }

  /// Where something stood that begins at a byte of the shortened page: behind what is missing there.
  func start(_ offset: Int) -> Int { offset + missing { $0.place <= offset } }

  /// Where something stood that ends before a byte of the shortened page: in front of what is missing there.
  func end(_ offset: Int) -> Int { offset + missing { $0.place < offset } }

  private func missing(where isBefore: (Gap) -> Bool) -> Int {
    var (low, high) = (0, gaps.count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(gaps[middle]) { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? 0 : gaps[low - 1].missing
  }
}

extension XMLTree {
  /// The tree of a shortened page with the places of the whole one.
  mutating func restorePlaces(_ omissions: Omissions) {
    guard !omissions.isEmpty else { return }
    for node in nodes.indices {
      let (start, end) = (Int(nodes[node].source), Int(nodes[node].sourceEnd))
      nodes[node].sourceEnd = Int32(start == end ? omissions.start(end) : omissions.end(end))
      nodes[node].source = Int32(omissions.start(start))
    }
    damage = damage.map {
      Damage(reason: $0.reason, offset: omissions.start($0.offset), isHostile: $0.isHostile)
    }
  }
}
