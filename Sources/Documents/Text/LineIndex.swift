/// Where the lines of a text begin: UTF-8 byte offset ⇄ line and column.
///
/// A line ends at LF, CR or CR LF. Columns count Unicode scalars, as SARIF's `unicodeCodePoints`.
package struct LineIndex: Sendable {
  /// UTF-8 byte offset of the first byte of each line; never empty.
  private let starts: [Int]

  package init(_ text: String) {
    var text = text
    starts = text.withUTF8 { bytes in
      var starts = [0]
      var offset = 0
      while offset < bytes.count {
        let byte = bytes[offset]
        offset += 1
        if byte == 0x0D {
          if offset < bytes.count, bytes[offset] == 0x0A { offset += 1 }
          starts.append(offset)
        } else if byte == 0x0A {
          starts.append(offset)
        }
      }
      return starts
    }
  }

  /// 1-based line that holds the byte at `offset`.
  package func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// UTF-8 byte offset at which the 1-based `line` begins.
  package func start(ofLine line: Int) -> Int { starts[max(0, min(line, starts.count) - 1)] }

  package var lineCount: Int { starts.count }
}

/// Converts UTF-8 byte offsets of one text into Unicode scalar offsets; ascending look-ups are cheap.
package struct ScalarIndex: Sendable {
  /// Scalars before every 1,024th byte.
  private let counts: [Int]
  private let bytes: [UInt8]
  private static let stride = 1024

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
