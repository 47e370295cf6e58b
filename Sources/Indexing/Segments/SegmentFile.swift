import Foundation

/// The bytes of one segment with a header in front that says what they belong to.
enum SegmentFile {
  /// Magic, store, number of the segment, length and checksum of what follows: eight bytes each.
  static let headerLength = 40
  private static let magic: UInt64 = 0x3330_6765_7362_7276  // "vrbseg03"

  /// Fills in the first `headerLength` of `bytes`, behind which the segment stands. `store` is `state.store`
  /// of the database that lists it as `number`.
  static func seal(_ bytes: inout [UInt8], store: Int64, number: Int64) {
    bytes.withUnsafeMutableBytes { bytes in
      let body = UnsafeRawBufferPointer(rebasing: bytes[headerLength...])
      let fields: [UInt64] = [
        magic, UInt64(bitPattern: store), UInt64(bitPattern: number), UInt64(body.count),
        checksum(body),
      ]
      fields.withUnsafeBytes { bytes.copyMemory(from: $0) }
    }
  }

  /// The segment in `data`, or nil when it belongs to another store, is cut short or damaged.
  static func segment(in data: Data, store: Int64, number: Int64) -> Segment? {
    data.withUnsafeBytes { bytes in
      guard bytes.count >= headerLength else { return nil }
      func field(_ index: Int) -> Int64 {
        bytes.loadUnaligned(fromByteOffset: 8 * index, as: Int64.self)
      }
      let body = UnsafeRawBufferPointer(rebasing: bytes[headerLength...])
      guard UInt64(bitPattern: field(0)) == magic, field(1) == store, field(2) == number,
        field(3) == Int64(body.count), UInt64(bitPattern: field(4)) == checksum(body)
      else { return nil }
      return Segment(data, bytes, at: headerLength)
    }
  }

  /// 64-bit FNV-1a over words of eight bytes instead of bytes, four sums side by side (each waits for
  /// its own multiplication only): tells an intact file from a damaged one, not an honest one from a
  /// forged one.
  static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let prime: UInt64 = 0x100_0000_01B3
    var sums: (UInt64, UInt64, UInt64, UInt64) = (
      0xCBF2_9CE4_8422_2325, 0x9E37_79B9_7F4A_7C15, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9
    )
    func word(_ offset: Int) -> UInt64 {
      bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }
    var offset = 0
    while offset + 32 <= bytes.count {
      sums.0 = (sums.0 ^ word(offset)) &* prime
      sums.1 = (sums.1 ^ word(offset + 8)) &* prime
      sums.2 = (sums.2 ^ word(offset + 16)) &* prime
      sums.3 = (sums.3 ^ word(offset + 24)) &* prime
      offset += 32
    }
    // A multiplication carries upwards only: the high half is folded down between the sums.
    var sum = UInt64(bytes.count)
    for part in [sums.0, sums.1, sums.2, sums.3] {
      sum = (sum ^ part ^ part >> 32) &* prime
    }
    for byte in bytes[offset...] { sum = (sum ^ UInt64(byte)) &* prime }
    return sum
  }
}
