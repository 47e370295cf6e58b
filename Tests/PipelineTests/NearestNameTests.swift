import Testing

@testable import Pipeline

@Suite struct NearestNameTests {
  static let known = ["changed-number", "changed-words", "wrong-speaker"]

  @Test(arguments: [
    ("changed-nubmer", "changed-number"), ("changed-word", "changed-words"),
    ("worng-speaker", "wrong-speaker"),
  ])
  func slipsAreRecognised(written: String, meant: String) {
    #expect(NearestName.of(written, among: Self.known) == meant)
  }

  @Test(arguments: ["", "x", "something-else"]) func strangersAreNot(written: String) {
    #expect(NearestName.of(written, among: Self.known) == nil)
  }
}
