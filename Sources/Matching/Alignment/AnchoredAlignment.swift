/// Pairs a very long quotation with its source piece by piece.
///
/// Rows of words that stand exactly once on either side, in the same order on both, divide the two texts
/// (Cohen’s “patience diff”, 2007: longest increasing sequence of unique common parts); between them the
/// pieces are aligned as usual, so that time and memory grow with the length and not with its square.
struct AnchoredAlignment {
  /// Words in a row that make an anchor.
  private static let anchorLength = 4
  /// Words of the quotation in one piece, at least.
  private static let pieceLength = 400

  private let draft: [Word]
  private let source: [Word]
  private let cuts: Set<Int>

  /// The alignment, or nil when the texts have too little in common to be divided.
  static func path(draft: [Word], cuts: Set<Int>, source: [Word]) -> AlignmentPath? {
    AnchoredAlignment(draft: draft, source: source, cuts: cuts).path()
  }

  private func path() -> AlignmentPath? {
    var steps: [AlignmentPath.Step] = []
    var score: Int32 = 0
    var start = (draft: 0, source: 0)
    for border in borders() + [(draft: draft.count, source: source.count)] {
      guard let piece = piece(from: start, to: border) else { return nil }
      steps += bridged(steps, piece.steps)
      score = score.addingReportingOverflow(piece.score).partialValue
      start = border
    }
    return AlignmentPath(steps: steps, score: score)
  }

  /// Without anything to divide it, a piece that is too long has no alignment; a row that stands twice in the
  /// whole may stand once in a piece.
  private func piece(
    from start: (draft: Int, source: Int), to end: (draft: Int, source: Int)
  ) -> AlignmentPath? {
    let words = Array(draft[start.draft..<end.draft])
    let inner = Set(cuts.filter { start.draft < $0 && $0 < end.draft }.map { $0 - start.draft })
    if words.isEmpty { return AlignmentPath(steps: [], score: 0) }
    if start.source == end.source {
      return AlignmentPath(
        steps: (start.draft..<end.draft).map { .init(draft: $0, source: nil, isMatch: false) },
        score: 0)
    }
    let other = Array(source[start.source..<end.source])
    let isDivided = words.count < draft.count || other.count < source.count
    let path =
      WordAlignment.path(draft: words, cuts: inner, source: other)
      ?? (isDivided ? Self.path(draft: words, cuts: inner, source: other) : nil)
    return path.map { path in
      AlignmentPath(
        steps: path.steps.map { step in
          .init(
            draft: step.draft.map { $0 + start.draft },
            source: step.source.map { $0 + start.source }, isMatch: step.isMatch)
        }, score: path.score)
    }
  }

  /// The next piece with the words of the source that it left out at its beginning or the piece before at
  /// its end: between two pieces nothing is free.
  private func bridged(
    _ steps: [AlignmentPath.Step], _ piece: [AlignmentPath.Step]
  ) -> [AlignmentPath.Step] {
    guard let last = steps.last(where: { $0.source != nil })?.source,
      let next = piece.first(where: { $0.source != nil })?.source, last + 1 < next
    else { return piece }
    return ((last + 1)..<next).map { .init(draft: nil, source: $0, isMatch: false) } + piece
  }

  /// Middles of anchors at which the texts are divided, ascending on both sides.
  private func borders() -> [(draft: Int, source: Int)] {
    let places = Self.uniqueRows(source)
    let pairs = Self.uniqueRows(draft).compactMap { row, index in
      places[row].map { (draft: index, source: $0) }
    }.sorted { $0.draft < $1.draft }
    var borders: [(draft: Int, source: Int)] = []
    var last = 0
    for pair in Self.ascending(pairs) where pair.draft >= last + Self.pieceLength {
      let middle = Self.anchorLength / 2
      borders.append((draft: pair.draft + middle, source: pair.source + middle))
      last = pair.draft
    }
    return borders
  }

  /// Index of every row of words that stands only once.
  private static func uniqueRows(_ words: [Word]) -> [UInt64: Int] {
    guard words.count >= anchorLength else { return [:] }
    var rows: [UInt64: Int] = [:]
    for index in 0...(words.count - anchorLength) {
      let row = words[index..<(index + anchorLength)].reduce(UInt64(0)) {
        ($0 ^ $1.hash) &* 0x9E37_79B9_7F4A_7C15
      }
      rows[row] = rows[row] == nil ? index : -1
    }
    return rows.filter { $0.value >= 0 }
  }

  /// The longest sequence of pairs in which the source ascends too (Schensted 1961).
  private static func ascending(
    _ pairs: [(draft: Int, source: Int)]
  ) -> [(draft: Int, source: Int)] {
    var tops: [Int] = []
    var before = [Int](repeating: -1, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      var (low, high) = (0, tops.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[tops[middle]].source < pair.source { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[index] = tops[low - 1] }
      if low == tops.count { tops.append(index) } else { tops[low] = index }
    }
    var chain: [(draft: Int, source: Int)] = []
    var index = tops.last ?? -1
    while index >= 0 {
      chain.append(pairs[index])
      index = before[index]
    }
    return chain.reversed()
  }
}
