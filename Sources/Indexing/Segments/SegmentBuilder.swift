import Documents

/// Collects the seeds and words of whole documents and writes them as one sorted segment.
struct SegmentBuilder {
  /// 4 Mi seeds: about 100 MB while sorting, some 25 MB of English text. A segment ends with a document.
  static let capacity = 1 << 22

  /// Key in the high half, position in the low half.
  private var seeds: [UInt64] = []
  /// Key of a word in the high half, index of a passage in the low half.
  private var words: [UInt64] = []
  private var starts: [UInt32] = []
  private var firstPassages: [UInt32] = []
  /// Document and its first passage, by turns.
  private var identifiers: [Int64] = []
  private var position = 0
  /// Hashes of the words of one passage, and room for sorting: kept to be used again.
  private var hashes: [UInt64] = []
  private var spare: [UInt64] = []

  var isEmpty: Bool { starts.isEmpty }
  var isFull: Bool { words.count >= Self.capacity }
  var seedCount: Int { seeds.count }

  /// Adds a passage of `document` by the bytes of its text (valid UTF-8); the passages of a document follow
  /// each other, their rows too.
  mutating func add(
    passage: Int64, of document: Int64, text: UnsafeBufferPointer<UInt8>
  ) {
    if identifiers.isEmpty || identifiers[identifiers.count - 2] != document {
      firstPassages.append(UInt32(starts.count))
      identifiers += [document, passage]
    }
    hashes.removeAll(keepingCapacity: true)
    Tokenizer.appendHashes(of: text, to: &hashes)
    let index = UInt64(starts.count)
    starts.append(UInt32(position))
    hashes.withUnsafeBufferPointer { hashes in
      for place in hashes.indices {
        words.append(UInt64(WordKey.key(of: hashes[place])) << 32 | index)
        guard place + 1 < hashes.count else { break }
        let third = place + 2 < hashes.count ? hashes[place + 2] : 0
        let key = SeedKey.triple(hashes[place], hashes[place + 1], third)
        seeds.append(UInt64(key) << 32 | UInt64(position + place))
      }
    }
    position += hashes.count
  }

  /// The segment as `Segment` reads it, behind `headerLength` bytes that are left at zero; the builder is
  /// empty afterwards.
  mutating func segment(after headerLength: Int) -> [UInt8] {
    RadixSort.sortByHighHalf(&words, &spare)
    let postings = WordPostings(sorted: words)
    RadixSort.sortByHighHalf(&seeds, &spare)
    let bits = directoryBits
    let directory = directory(bits)
    let numbers =
      8 + directory.count + 2 * seeds.count + starts.count + firstPassages.count + 2
      + 2 * identifiers.count + 2 * postings.terms.count + postings.offsets.count
    let length = headerLength + 4 * numbers + postings.bytes.count
    let data = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      var tables = Tables(UnsafeMutableRawBufferPointer(buffer))
      tables.skip(headerLength)
      tables.append([
        UInt32(seeds.count), UInt32(starts.count), UInt32(position),
        UInt32(identifiers.count / 2), UInt32(postings.terms.count), UInt32(postings.bytes.count),
        UInt32(bits), 0,
      ])
      tables.append(directory)
      tables.append(seeds) { UInt32(truncatingIfNeeded: $0 >> 32) }
      tables.append(seeds) { UInt32(truncatingIfNeeded: $0) }
      tables.append(starts + [UInt32(position)])
      tables.append(firstPassages + [UInt32(starts.count)])
      tables.append(identifiers)
      tables.append(postings.terms)
      tables.append(postings.frequencies)
      tables.append(postings.offsets)
      tables.append(postings.bytes)
      precondition(tables.position == length, "the tables fill their segment")
      count = length
    }
    empty()
    return data
  }

  private mutating func empty() {
    seeds.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    firstPassages.removeAll(keepingCapacity: true)
    identifiers.removeAll(keepingCapacity: true)
    position = 0
  }

  /// About eight seeds an entry of the directory.
  private var directoryBits: Int {
    max(4, min(20, Int.bitWidth - seeds.count.leadingZeroBitCount - 3))
  }

  /// First seed of every key prefix of `bits` bits, and the number of seeds at the end.
  private func directory(_ bits: Int) -> [UInt32] {
    var directory = [UInt32](repeating: 0, count: (1 << bits) + 1)
    for seed in seeds { directory[Int(seed >> (64 - UInt64(bits))) + 1] += 1 }
    for index in 1..<directory.count { directory[index] += directory[index - 1] }
    return directory
  }
}

/// Tables of numbers, written one behind the other in the byte order of this machine.
private struct Tables {
  private let bytes: UnsafeMutableRawBufferPointer
  private(set) var position = 0

  init(_ bytes: UnsafeMutableRawBufferPointer) { self.bytes = bytes }

  /// Leaves `count` bytes at zero.
  mutating func skip(_ count: Int) {
    UnsafeMutableRawBufferPointer(rebasing: bytes[position..<(position + count)])
      .initializeMemory(as: UInt8.self, repeating: 0)
    position += count
  }

  mutating func append<Number: FixedWidthInteger>(_ numbers: [Number]) {
    numbers.withUnsafeBytes { source in
      UnsafeMutableRawBufferPointer(rebasing: bytes[position...]).copyMemory(from: source)
      position += source.count
    }
  }

  mutating func append(_ values: [UInt64], _ number: (UInt64) -> UInt32) {
    for value in values {
      bytes.storeBytes(of: number(value), toByteOffset: position, as: UInt32.self)
      position += 4
    }
  }
}
