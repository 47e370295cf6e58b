/// Lines of the original file: file byte ⇄ line and column, whatever its encoding.
package struct SourceLines: Sendable {
  /// Bytes of the file as it lies on disk, kept only where a column must count scalars.
  private let content: [UInt8]
  /// Byte offset of the first byte of each line.
  private let starts: [Int]
  /// Bytes a scalar takes: 1 for single-byte encodings, 0 for UTF-8 (counted), 2 for UTF-16.
  private let unit: Unit

  /// How columns are counted.
  package enum Unit: Sendable {
    /// UTF-8: every byte that does not continue a scalar.
    case utf8
    /// One byte a character (windows-1252 and its kin); also the fallback for multi-byte encodings.
    case singleByte
    case utf16LittleEndian
    case utf16BigEndian
  }

  package init(_ bytes: [UInt8], unit: Unit) {
    var starts = [0]
    let step = unit.width
    let low = unit.lowByte
    var offset = 0
    while offset + step <= bytes.count {
      let byte = bytes[offset + low]
      let isASCII = step == 1 || bytes[offset + 1 - low] == 0
      offset += step
      guard isASCII, byte == 0x0A || byte == 0x0D else { continue }
      let isPair = byte == 0x0D && offset + step <= bytes.count && bytes[offset + low] == 0x0A
      if isPair { offset += step }
      starts.append(offset)
    }
    self.starts = starts
    self.unit = unit
    content = bytes
  }

  /// 1-based line and column (Unicode scalars) of the file's byte at `offset`.
  package func place(of offset: Int) -> (line: Int, column: Int) {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return (low + 1, columns(from: starts[low], to: min(offset, content.count)) + 1)
  }

  private func columns(from start: Int, to end: Int) -> Int {
    guard start < end else { return 0 }
    switch unit {
    case .utf8:
      // A byte order mark is not part of the first line for people.
      let hasMark = start == 0 && content.starts(with: [0xEF, 0xBB, 0xBF])
      let scalars = content[start..<end].count { $0 & 0xC0 != 0x80 }
      return hasMark ? max(0, scalars - 1) : scalars
    case .singleByte: return end - start
    case .utf16LittleEndian, .utf16BigEndian:
      let high = unit == .utf16LittleEndian ? 1 : 0
      let units = stride(from: start, to: end - 1, by: 2)
      return units.count { content[$0 + high] & 0xFC != 0xDC }
    }
  }
}

extension SourceLines.Unit {
  fileprivate var width: Int { self == .utf8 || self == .singleByte ? 1 : 2 }
  fileprivate var lowByte: Int { self == .utf16BigEndian ? 1 : 0 }
}
