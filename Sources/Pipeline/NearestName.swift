/// The name a person probably meant.
package enum NearestName {
  /// The known name with the fewest edits to `name`, if at most a third of it has to change.
  package static func of(_ name: String, among known: [String]) -> String? {
    let best = known.map { ($0, distance(Array(name.utf8), Array($0.utf8))) }
      .min { ($0.1, $0.0) < ($1.1, $1.0) }
    guard let best, best.1 * 3 <= max(name.utf8.count, 3) else { return nil }
    return best.0
  }

  /// Edits in bytes, two neighbours that changed places counting as one (optimal string alignment;
  /// Damerau, A technique for computer detection and correction of spelling errors, 1964).
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var before: [Int] = []
    var last = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var row = [i + 1]
      for (j, b) in right.enumerated() {
        var best = min(last[j] + (a == b ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a == right[j - 1], left[i - 1] == b { best = min(best, before[j - 1] + 1) }
        row.append(best)
      }
      (before, last) = (last, row)
    }
    return last[right.count]
  }
}
