/// Least-significant-digit radix sort (Knuth, The Art of Computer Programming 3, 5.2.5), digits of
/// 11 bits; stable, so that equal keys keep the order of their positions.
enum RadixSort {
  /// Sorts by the high 32 bits of each value. `spare` is room to work in, which several sorts may share.
  static func sortByHighHalf(_ values: inout [UInt64], _ spare: inout [UInt64]) {
    if spare.count < values.count {
      spare = [UInt64](repeating: 0, count: values.count)
    } else {
      spare.removeLast(spare.count - values.count)
    }
    for shift in [UInt64(32), 43, 54] {
      values.withUnsafeBufferPointer { source in
        spare.withUnsafeMutableBufferPointer { scatter(source, into: $0, shift) }
      }
      swap(&values, &spare)
    }
  }

  private static func scatter(
    _ source: UnsafeBufferPointer<UInt64>, into target: UnsafeMutableBufferPointer<UInt64>,
    _ shift: UInt64
  ) {
    var places = [Int](repeating: 0, count: 1 << 11)
    places.withUnsafeMutableBufferPointer { places in
      for value in source { places[Int(value >> shift & 0x7FF)] += 1 }
      var sum = 0
      for digit in places.indices {
        let count = places[digit]
        places[digit] = sum
        sum += count
      }
      for value in source {
        let digit = Int(value >> shift & 0x7FF)
        target[places[digit]] = value
        places[digit] += 1
      }
    }
  }
}
