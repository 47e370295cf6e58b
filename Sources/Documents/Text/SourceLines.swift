/// Lines of the original file as an editor shows them: decoded byte ⇄ line and column.
///
/// Lines and columns do not depend on a file's encoding, so they are counted in the decoded text.
/// The content is shared, not copied, by all documents of one file.
package struct SourceLines: Sendable {
  /// The decoded file, or a window of a file that is streamed.
  private let content: [UInt8]
  /// Byte offset in `content` of the first byte of each line.
  private let starts: [Int]
  /// Unicode scalars before every `stride`th byte.
  private let scalars: [Int]
  private let firstLine: Int
  private let firstColumn: Int
  private let firstOffset: Int
  private static let stride = 512

  /// `content` is valid UTF-8; it begins at line `firstLine`, column `firstColumn` and decoded byte
  /// `firstOffset` of its file.
  package init(
    _ content: [UInt8], firstLine: Int = 1, firstColumn: Int = 1, firstOffset: Int = 0
  ) {
    self.content = content
    self.firstLine = firstLine
    self.firstColumn = firstColumn
    self.firstOffset = firstOffset
    (starts, scalars) = content.withUnsafeBufferPointer(Self.index)
  }

  private static func index(_ bytes: UnsafeBufferPointer<UInt8>) -> ([Int], [Int]) {
    var starts = [0]
    var scalars: [Int] = []
    var total = 0
    var begin = 0
    while begin < bytes.count {
      let end = min(begin + stride, bytes.count)
      scalars.append(total)
      var continuing = 0
      var next = begin
      while next < end {
        let offset = next
        if offset + 8 <= end,
          EightBytes.areASCII(EightBytes.load(bytes, at: offset), from: 0x0E)
        {
          next += 8
          continue
        }
        next += 1
        let byte = bytes[offset]
        if byte & 0xC0 == 0x80 { continuing += 1 }
        guard byte == 0x0A || byte == 0x0D else { continue }
        let isPair = byte == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
        if !isPair { starts.append(offset + 1) }
      }
      total += end - begin - continuing
      begin = end
    }
    return (starts, scalars)
  }

  /// 1-based line and column (Unicode scalars) of the decoded byte at `offset` of the file.
  package func place(of offset: Int) -> (line: Int, column: Int) {
    let offset = min(max(0, offset - firstOffset), content.count)
    let index = lineIndex(of: offset)
    let column = scalars(before: offset) - scalars(before: starts[index])
    return (firstLine + index, column + (index == 0 ? firstColumn : 1))
  }

  /// 1-based line of the decoded byte at `offset` of the file.
  package func line(of offset: Int) -> Int {
    let offset = min(max(0, offset - firstOffset), content.count)
    return firstLine + lineIndex(of: offset)
  }

  /// The last line that begins at `offset` of the content or before.
  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private func scalars(before offset: Int) -> Int {
    guard !scalars.isEmpty else { return 0 }
    let block = min(offset / Self.stride, scalars.count - 1)
    return content.withUnsafeBufferPointer { bytes in
      var count = scalars[block]
      for index in (block * Self.stride)..<offset where bytes[index] & 0xC0 != 0x80 { count += 1 }
      return count
    }
  }
}

extension SourceLines: CustomStringConvertible {
  /// Short, so that a failing test does not print a whole file.
  package var description: String { "\(starts.count) lines" }
}
