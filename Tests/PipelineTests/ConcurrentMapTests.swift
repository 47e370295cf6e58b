import Testing

@testable import Pipeline

@Suite struct ConcurrentMapTests {
  @Test(arguments: [1, 2, 8, 100]) func keepsOrderAtAnyWidth(width: Int) async throws {
    let numbers = Array(0..<50)
    let results = try await numbers.concurrentMap(width: width) { number in
      for _ in 0..<(50 - number) { await Task.yield() }
      return number * 2
    }
    #expect(results == numbers.map { $0 * 2 })
  }

  @Test func nothingGivesNothing() async throws {
    #expect(try await [Int]().concurrentMap(width: 4) { $0 }.isEmpty)
  }

  @Test func firstErrorEndsIt() async {
    struct Stop: Error {}
    await #expect(throws: Stop.self) {
      _ = try await [1, 2, 3].concurrentMap(width: 2) { number in
        if number == 2 { throw Stop() }
        return number
      }
    }
  }
}
