import Documents
import Testing

@Suite struct ParallelReadingTests {
  /// Markup with references, entities and faults, so that libxml2's own state is exercised.
  private static let files: [InputFile] = (0..<40).map { number in
    let words = "<p>Page \(number) says &ldquo;no&rdquo; &#147;twice&#148; &bogus; <b>x</p>"
    let body = String(repeating: words, count: 30 + number)
    return number % 2 == 0
      ? InputFile(
        path: "a.html", bytes: Array("<html><body><article>\(body)</article></body></html>".utf8))
      : InputFile(
        path: "a.xml",
        bytes: Array(
          "<!DOCTYPE a [<!ENTITY bogus 'e\(number)'>]><a>\(body.replacing("<b>x", with: ""))</a>"
            .utf8))
  }

  private static func text(of file: InputFile) -> String {
    // A failure to read shows as a difference.
    (try? Readers.documents(of: file).map(\.text).joined()) ?? "unreadable"
  }

  @Test func readersAtOnceGiveWhatOneAfterTheOtherGives() async {
    let alone = Self.files.map(Self.text)
    #expect(!alone.contains("unreadable"))
    let together = await withTaskGroup(of: (Int, String).self) { group in
      for (index, file) in Self.files.enumerated() {
        group.addTask { (index, Self.text(of: file)) }
      }
      return await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
    }
    for index in alone.indices { #expect(together[index] == alone[index]) }
  }
}
