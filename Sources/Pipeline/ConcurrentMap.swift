extension Collection where Element: Sendable, Self: Sendable {
  /// Applies `transform` to every element, at most `width` at a time, and gives the results in the
  /// order of the elements, so that the same input gives the same output at any width.
  ///
  /// `finished` is told after each result how many there are.
  ///
  /// - Throws: the first error of `transform`; the rest is cancelled.
  package func concurrentMap<Result: Sendable>(
    width: Int, finished: (Int) -> Void = { _ in },
    _ transform: @Sendable @escaping (Element) async throws -> Result
  ) async throws -> [Result] {
    var results: [Result] = []
    results.reserveCapacity(count)
    try await concurrentMap(width: width, transform) { _, result in
      results.append(result)
      finished(results.count)
    }
    return results
  }

  /// The same, handing each result to `consume` in the order of the elements as soon as it and those
  /// before it are there; few are kept waiting.
  ///
  /// - Throws: the first error of `transform` or `consume`; the rest is cancelled.
  func concurrentMap<Result: Sendable>(
    width: Int, _ transform: @Sendable @escaping (Element) async throws -> Result,
    consume: (Element, Result) throws -> Void
  ) async throws {
    let elements = Array(self)
    let width = Swift.max(1, width)
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      var started = 0
      var consumed = 0
      var waiting: [Int: Result] = [:]
      while consumed < elements.count {
        while started < elements.count, started - consumed < 4 * width,
          started - consumed - waiting.count < width
        {
          let index = started
          group.addTask { (index, try await transform(elements[index])) }
          started += 1
        }
        if let result = waiting.removeValue(forKey: consumed) {
          try consume(elements[consumed], result)
          consumed += 1
        } else if let (index, result) = try await group.next() {
          waiting[index] = result
        }
      }
    }
  }
}
