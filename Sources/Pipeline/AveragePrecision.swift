/// How well scores put marked rows before others: the mean of the precision at each marked row,
/// best score first (Manning, Raghavan, Schütze, Introduction to Information Retrieval, 8.4).
enum AveragePrecision {
  /// 0…1; equal scores keep their order, and without a marked row it is 0.
  static func of(_ rows: [(score: Double, isMarked: Bool)]) -> Double {
    let ranked = rows.enumerated().sorted {
      ($1.element.score, $0.offset) < ($0.element.score, $1.offset)
    }
    var found = 0
    var sum = 0.0
    for (place, row) in ranked.enumerated() where row.element.isMarked {
      found += 1
      sum += Double(found) / Double(place + 1)
    }
    return found == 0 ? 0 : sum / Double(found)
  }
}
