import Foundation

/// One sorted run of seeds and words, read where it lies in its mapped file.
///
/// Layout, numbers in the byte order of the machine: eight counts (see `Counts`), then the tables in the
/// order of the properties below. Nothing in it is trusted to lie inside the file before the checksum has
/// been compared, which `SegmentFile` does.
struct Segment: Sendable {
  /// How many of each thing the tables hold.
  struct Counts: Sendable {
    static let length = 32
    var seeds = 0
    var passages = 0
    var words = 0
    var documents = 0
    var terms = 0
    /// Bytes.
    var postings = 0
    var directoryBits = 0
  }

  let counts: Counts
  /// Mapped file, or memory.
  let data: Data
  /// First seed of every key prefix; one entry more than there are prefixes.
  private let directory: Int
  private let keys: Int
  /// Word of the segment at which each seed begins.
  private let positions: Int
  /// First word of each passage; one entry more than there are passages.
  private let starts: Int
  /// First passage of each document, as an index; one entry more than there are documents.
  private let firstPassages: Int
  /// Rows of the store: of the document, and of its first passage, by document.
  private let identifiers: Int
  /// Keys of the words, ascending.
  private let terms: Int
  /// How many passages hold each word.
  private let frequencies: Int
  /// Where the postings of each word begin, bytes; one entry more than there are words.
  private let offsets: Int
  private let postings: Int

  /// The segment at byte `offset` of `bytes`, which are those of `data`; nil when it does not fit.
  init?(_ data: Data, _ bytes: UnsafeRawBufferPointer, at offset: Int) {
    guard offset + Counts.length <= bytes.count else { return nil }
    func count(_ index: Int) -> Int {
      Int(bytes.loadUnaligned(fromByteOffset: offset + 4 * index, as: UInt32.self))
    }
    counts = Counts(
      seeds: count(0), passages: count(1), words: count(2), documents: count(3), terms: count(4),
      postings: count(5), directoryBits: count(6))
    guard (1...24).contains(counts.directoryBits) else { return nil }
    self.data = data
    directory = offset + Counts.length
    keys = directory + 4 * ((1 << counts.directoryBits) + 1)
    positions = keys + 4 * counts.seeds
    starts = positions + 4 * counts.seeds
    firstPassages = starts + 4 * (counts.passages + 1)
    identifiers = firstPassages + 4 * (counts.documents + 1)
    terms = identifiers + 16 * counts.documents
    frequencies = terms + 4 * counts.terms
    offsets = frequencies + 4 * counts.terms
    postings = offsets + 4 * (counts.terms + 1)
    guard postings + counts.postings == bytes.count else { return nil }
  }

  // MARK: Seeds

  /// Indexes of the seeds whose key lies in `range`.
  func seeds(_ range: ClosedRange<UInt32>, _ bytes: UnsafeRawBufferPointer) -> Range<Int> {
    let low = firstSeed(notBefore: range.lowerBound, bytes)
    guard range.upperBound < .max else { return low..<counts.seeds }
    return low..<max(low, firstSeed(notBefore: range.upperBound + 1, bytes))
  }

  /// Word of the segment at which a seed begins.
  func position(ofSeed index: Int, _ bytes: UnsafeRawBufferPointer) -> Int {
    number(bytes, positions, index)
  }

  private func firstSeed(notBefore key: UInt32, _ bytes: UnsafeRawBufferPointer) -> Int {
    let prefix = Int(key >> UInt32(32 - counts.directoryBits))
    var low = min(number(bytes, directory, prefix), counts.seeds)
    var high = min(number(bytes, directory, prefix + 1), counts.seeds)
    while low < high {
      let middle = (low + high) / 2
      if number(bytes, keys, middle) < Int(key) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  // MARK: Passages and documents

  /// Index of the passage that holds the word at `position`.
  func passage(at position: Int, _ bytes: UnsafeRawBufferPointer) -> Int {
    last(of: counts.passages, in: starts, notAfter: position, bytes)
  }

  /// First word of passage `index`; the number of words for the one after the last.
  func start(ofPassage index: Int, _ bytes: UnsafeRawBufferPointer) -> Int {
    number(bytes, starts, index)
  }

  /// Index of the document that holds passage `index`.
  func document(ofPassage index: Int, _ bytes: UnsafeRawBufferPointer) -> Int {
    last(of: counts.documents, in: firstPassages, notAfter: index, bytes)
  }

  /// First word after document `index`.
  func end(ofDocument index: Int, _ bytes: UnsafeRawBufferPointer) -> Int {
    start(ofPassage: number(bytes, firstPassages, index + 1), bytes)
  }

  /// Row of the store of document `index`.
  func identifier(ofDocument index: Int, _ bytes: UnsafeRawBufferPointer) -> Int64 {
    bytes.loadUnaligned(fromByteOffset: identifiers + 16 * index, as: Int64.self)
  }

  /// Row of the store of passage `index` of document `document`.
  func identifier(
    ofPassage index: Int, document: Int, _ bytes: UnsafeRawBufferPointer
  ) -> Int64 {
    let first = bytes.loadUnaligned(
      fromByteOffset: identifiers + 16 * document + 8, as: Int64.self)
    return first + Int64(index - number(bytes, firstPassages, document))
  }

  // MARK: Words

  /// The postings of a word, empty when no passage has it.
  func postings(of term: UInt32, _ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    guard let index = index(ofTerm: term, bytes) else {
      return UnsafeRawBufferPointer(rebasing: bytes[0..<0])
    }
    let start = postings + number(bytes, offsets, index)
    let end = postings + number(bytes, offsets, index + 1)
    return UnsafeRawBufferPointer(rebasing: bytes[start..<max(start, min(end, bytes.count))])
  }

  /// How many passages hold a word.
  func frequency(ofTerm term: UInt32, _ bytes: UnsafeRawBufferPointer) -> Int {
    index(ofTerm: term, bytes).map { number(bytes, frequencies, $0) } ?? 0
  }

  private func index(ofTerm term: UInt32, _ bytes: UnsafeRawBufferPointer) -> Int? {
    var low = 0
    var high = counts.terms
    while low < high {
      let middle = (low + high) / 2
      if number(bytes, terms, middle) < Int(term) { low = middle + 1 } else { high = middle }
    }
    guard low < counts.terms, number(bytes, terms, low) == Int(term) else { return nil }
    return low
  }

  // MARK: Tables

  /// Index of the last of `count` ascending numbers that is not greater than `value`.
  private func last(
    of count: Int, in table: Int, notAfter value: Int, _ bytes: UnsafeRawBufferPointer
  ) -> Int {
    var low = 0
    var high = count
    while high - low > 1 {
      let middle = (low + high) / 2
      if number(bytes, table, middle) <= value { low = middle } else { high = middle }
    }
    return low
  }

  private func number(_ bytes: UnsafeRawBufferPointer, _ table: Int, _ index: Int) -> Int {
    Int(bytes.loadUnaligned(fromByteOffset: table + 4 * index, as: UInt32.self))
  }
}
