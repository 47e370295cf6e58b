/// Pairs all words of a quotation with a stretch of a source.
///
/// Gotoh, “An improved algorithm for matching biological sequences”, Journal of Molecular Biology
/// 162 (1982): affine gaps; here the source's words before and after the quotation cost nothing, and
/// neither does the length of a gap where the draft marks an omission.
struct WordAlignment {
  private enum Origin {
    static let diagonal: UInt8 = 0
    static let deletion: UInt8 = 1
    static let insertion: UInt8 = 2
    static let mask: UInt8 = 3
    static let deletionGoesOn: UInt8 = 4
    static let insertionGoesOn: UInt8 = 8
  }

  /// Words of the quotation times words of the source: bounds time and memory (a byte each).
  static let cellLimit = 16_000_000

  private let draft: [Word]
  private let source: [Word]
  private let cuts: Set<Int>
  private let scoring: Scoring
  /// Where the best value of each cell comes from.
  private var origins: [UInt8] = []
  private let width: Int

  /// The best alignment, or nil when one side has no words or both together are too long.
  static func path(
    draft: [Word], cuts: Set<Int>, source: [Word], scoring: Scoring = Scoring()
  ) -> AlignmentPath? {
    guard !draft.isEmpty, !source.isEmpty, draft.count <= cellLimit / (source.count + 1) else {
      return nil
    }
    var alignment = WordAlignment(draft, cuts, source, scoring)
    let (end, score) = alignment.fill()
    return AlignmentPath(steps: alignment.steps(endingAt: end), score: score)
  }

  private init(_ draft: [Word], _ cuts: Set<Int>, _ source: [Word], _ scoring: Scoring) {
    self.draft = draft
    self.source = source
    self.cuts = cuts
    self.scoring = scoring
    width = source.count + 1
  }

  /// Fills the table row by row; gives the source index after the last pair, and the score.
  private mutating func fill() -> (end: Int, score: Int32) {
    let low = Int32.min / 2
    var best = [Int32](repeating: 0, count: width)
    var insertion = [Int32](repeating: low, count: width)
    var table = [UInt8](repeating: 0, count: (draft.count + 1) * width)
    table.withUnsafeMutableBufferPointer { origins in
      for row in 1...draft.count {
        let word = draft[row - 1]
        let isCut = cuts.contains(row)
        let opening = isCut ? scoring.cut : scoring.opening + scoring.extension
        let extending = isCut ? 0 : scoring.extension
        var deletion = low
        var diagonal = best[0]
        for column in 0..<width {
          var origin: UInt8 = 0
          let opened = best[column] + scoring.opening + scoring.extension
          let goneOn = insertion[column] + scoring.extension
          if goneOn > opened { origin |= Origin.insertionGoesOn }
          insertion[column] = max(opened, goneOn)
          var value = insertion[column]
          var from = Origin.insertion
          if column > 0 {
            let paired = diagonal + worth(word, source[column - 1])
            let opened = best[column - 1] + opening
            let goneOn = deletion + extending
            if goneOn > opened { origin |= Origin.deletionGoesOn }
            deletion = max(opened, goneOn)
            if deletion > value { (value, from) = (deletion, Origin.deletion) }
            if paired >= value { (value, from) = (paired, Origin.diagonal) }
          }
          diagonal = best[column]
          best[column] = value
          origins[row * width + column] = origin | from
        }
      }
    }
    origins = table
    var end = 0
    for column in 1..<width where best[column] > best[end] { end = column }
    return (end, best[end])
  }

  private func worth(_ draft: Word, _ source: Word) -> Int32 {
    if draft.hash == source.hash { return scoring.match }
    return draft.stem == source.stem ? scoring.related : scoring.substitution
  }

  private func steps(endingAt end: Int) -> [AlignmentPath.Step] {
    var steps: [AlignmentPath.Step] = []
    var (row, column) = (draft.count, end)
    var state = origins[row * width + column] & Origin.mask
    while row > 0 {
      let origin = origins[row * width + column]
      switch state {
      case Origin.diagonal:
        row -= 1
        column -= 1
        let isMatch = draft[row].hash == source[column].hash
        steps.append(AlignmentPath.Step(draft: row, source: column, isMatch: isMatch))
        state = origins[row * width + column] & Origin.mask
      case Origin.insertion:
        row -= 1
        steps.append(AlignmentPath.Step(draft: row, source: nil, isMatch: false))
        let goesOn = origin & Origin.insertionGoesOn != 0
        state = goesOn ? Origin.insertion : origins[row * width + column] & Origin.mask
      default:
        column -= 1
        steps.append(AlignmentPath.Step(draft: nil, source: column, isMatch: false))
        let goesOn = origin & Origin.deletionGoesOn != 0
        state = goesOn ? Origin.deletion : origins[row * width + column] & Origin.mask
      }
    }
    return steps.reversed()
  }
}
