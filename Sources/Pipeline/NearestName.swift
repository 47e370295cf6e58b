/// The name a person probably meant.
package enum NearestName {
  /// The known name with the fewest edits to `name`, if at most a third of it has to change.
  package static func of(_ name: String, among known: [String]) -> String? {
    let best = known.map { ($0, distance(Array(name.utf8), Array($0.utf8))) }
      .min { ($0.1, $0.0) < ($1.1, $1.0) }
    guard let best, best.1 * 3 <= max(name.utf8.count, 3) else { return nil }
    return best.0
  }

  /// Levenshtein distance in bytes (Wagner and Fischer, The String-to-String Correction Problem,
  /// 1974), one row at a time.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let substituted = diagonal + (a == b ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[right.count]
  }
}
