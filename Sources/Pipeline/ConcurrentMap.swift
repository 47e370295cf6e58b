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
    let elements = Array(self)
    return try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      var next = 0
      func addNext() {
        guard next < elements.count else { return }
        let index = next
        next += 1
        group.addTask { (index, try await transform(elements[index])) }
      }
      for _ in 0..<Swift.max(1, width) { addNext() }
      var results = [Result?](repeating: nil, count: elements.count)
      var count = 0
      while let (index, result) = try await group.next() {
        results[index] = result
        count += 1
        finished(count)
        addNext()
      }
      return results.compactMap(\.self)
    }
  }
}
