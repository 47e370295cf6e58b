import Foundation
import Testing

@Suite struct StreamTests {
  private func lines(_ text: String) throws -> [[String: Any]] {
    try text.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  @Test func extractAnswersLineByLineInOrder() throws {
    let input = (1...150).map { #"{"id":"d\#($0)","text":"“No,” said Ann Lee."}"# }
    let outcome = try Workspace().run(
      "extract", "--stream", input: input.joined(separator: "\n") + "\n")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let answers = try lines(outcome.output)
    #expect(answers.map { $0["id"] as? String } == (1...150).map { "d\($0)" })
    let statements = try #require(answers[0]["statements"] as? [[String: Any]])
    let speaker = try #require(statements.first?["speaker"] as? [String: Any])
    #expect(speaker["text"] as? String == "Ann Lee")
  }

  @Test func unusableLinesAreAnsweredAndTheRestGoesOn() throws {
    let input = """
      not json
      {"id":7}
      {"id":"x","text":"Qzx vbq wrt.","language":"xx"}
      {"id":"y","text":"“No,” said Ann Lee."}

      """
    let outcome = try Workspace().run("extract", "--stream", input: input)
    #expect(outcome.status == 3)
    let answers = try lines(outcome.output)
    #expect(answers.count == 4)
    #expect(answers[0]["error"] is [String: Any])
    #expect(answers[1]["id"] as? Int == 7)
    #expect(answers[2]["error"] is [String: Any])
    #expect(answers[3]["statements"] is [[String: Any]])
  }

  @Test func matchNamesTheKindOfDifference() throws {
    let workspace = try Workspace([
      "sources/a.jsonl":
        #"{"document":"talk","passage":"3","speaker":"Bob Roe","text":"We counted four hundred ballots twice on that evening."}"#
        + "\n"
    ])
    let outcome = try workspace.run(
      "match", "--stream", "--corpus", "sources",
      input:
        #"{"id":"q","quote":"We never counted four hundred ballots twice on that evening.","speaker":"Bob Roe"}"#
        + "\n")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let answer = try #require(try lines(outcome.output).first)
    #expect(answer["verdict"] as? String == "contradicted")
    let evidence = try #require((answer["evidence"] as? [[String: Any]])?.first)
    #expect(evidence["document"] as? String == "talk")
    #expect(evidence["passage"] as? String == "3")
  }
}
