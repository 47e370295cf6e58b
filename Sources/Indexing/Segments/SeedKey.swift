/// Keys of the seed index: three words in a row as 32 bits.
///
/// The first two words decide the high 20 bits and the third the low 12, so that in a sorted array
/// all places of a pair of words lie together: one index answers for pairs and for triples. Two
/// different triples may share a key; the alignment that follows tells them apart.
enum SeedKey {
  private static let thirdBits: UInt32 = 12

  static func triple(_ first: UInt64, _ second: UInt64, _ third: UInt64) -> UInt32 {
    pair(first, second).lowerBound | UInt32(truncatingIfNeeded: mixed(third) >> 52)
  }

  /// Every key that begins with this pair.
  static func pair(_ first: UInt64, _ second: UInt64) -> ClosedRange<UInt32> {
    let mixed = mixed(first &* 3 ^ (second << 31 | second >> 33))
    let low = UInt32(truncatingIfNeeded: mixed >> 44) << thirdBits
    return low...(low | ((1 << thirdBits) - 1))
  }

  /// The finaliser of MurmurHash3 (Appleby 2011, fmix64), cut to its first two steps.
  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value ^= value >> 33
    value &*= 0xFF51_AFD7_ED55_8CCD
    value ^= value >> 33
    value &*= 0xC4CE_B9FE_1A85_EC53
    return value
  }
}
