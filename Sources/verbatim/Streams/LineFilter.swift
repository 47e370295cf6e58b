import Foundation
import Pipeline
import Reporting

/// One JSON object a line in, one a line out, in the same order: what a distributed engine pipes
/// its partitions through. Memory does not grow with the number of lines.
struct LineFilter {
  /// Lines worked on at a time.
  let width: Int
  /// Lines read before their answers are written.
  private static let batch = 64

  /// Answers every line of standard input.
  ///
  /// - Returns: `.incomplete` when a line could not be used, `.clean` otherwise.
  /// - Throws: what writing to standard output throws.
  func run<Request: Decodable & Sendable, Response: Encodable & Sendable>(
    _ answer: @Sendable @escaping (Request) throws -> Response
  ) async throws -> ExitStatus {
    var status = ExitStatus.clean
    while true {
      let lines = nextBatch()
      guard !lines.isEmpty else { return status }
      let answers = try await lines.concurrentMap(width: width) { line in
        Self.answer(to: line, answer)
      }
      if answers.contains(where: \.isError) { status = .incomplete }
      Console.write(answers.map { $0.text + "\n" }.joined())
    }
  }

  private func nextBatch() -> [String] {
    var lines: [String] = []
    while lines.count < Self.batch, let line = readLine() {
      if line.contains(where: { !$0.isWhitespace }) { lines.append(line) }
    }
    return lines
  }

  private struct Answer: Sendable {
    let text: String
    let isError: Bool
  }

  private static func answer<Request: Decodable, Response: Encodable>(
    to line: String, _ answer: (Request) throws -> Response
  ) -> Answer {
    let data = Data(line.utf8)
    do {
      let response = try answer(try JSONDecoder().decode(Request.self, from: data))
      return Answer(text: try JSONLine.text(of: response), isError: false)
    } catch {
      // A line without a usable id is answered with a null one.
      let id = try? JSONDecoder().decode(Identified.self, from: data).id
      return Answer(text: ErrorRecord(id: id, error).line, isError: true)
    }
  }

  private struct Identified: Decodable {
    let id: LineIdentifier
  }
}
