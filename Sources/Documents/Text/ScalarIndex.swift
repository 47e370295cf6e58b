/// Converts UTF-8 byte offsets of one text into Unicode scalar offsets; ascending look-ups are cheap.
package struct ScalarIndex: Sendable {
  /// Scalars before every 128th byte.
  private let counts: [Int]
  private let bytes: [UInt8]
  private static let stride = 128

  package init(_ text: String) {
    bytes = Array(text.utf8)
    var counts: [Int] = []
    counts.reserveCapacity(bytes.count / Self.stride + 1)
    var scalars = 0
    for (offset, byte) in bytes.enumerated() {
      if offset % Self.stride == 0 { counts.append(scalars) }
      if byte & 0xC0 != 0x80 { scalars += 1 }
    }
    if bytes.count % Self.stride == 0 { counts.append(scalars) }
    self.counts = counts
  }

  /// Number of Unicode scalars before the UTF-8 byte at `offset`, 0…text length.
  package func scalars(before offset: Int) -> Int {
    let block = min(offset / Self.stride, counts.count - 1)
    var scalars = counts[block]
    for byte in bytes[(block * Self.stride)..<min(offset, bytes.count)] where byte & 0xC0 != 0x80 {
      scalars += 1
    }
    return scalars
  }
}
