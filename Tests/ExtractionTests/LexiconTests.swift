import Extraction
import Foundation
import Testing

/// The word lists as files: sorted, unique, folded, known columns; and as tables: they load.
@Suite struct LexiconTests {
  @Test(arguments: Lexicon.languages)
  func loads(_ language: String) throws {
    #expect(try !Lexicon(language: language).table("cues").rows.isEmpty)
  }

  @Test(arguments: LexiconTests.files)
  func isInNormalForm(_ path: String) throws {
    let text = try String(contentsOfFile: Self.folder + path, encoding: .utf8)
    #expect(text.hasSuffix("\n"))
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    let header = try #require(lines.first).split(separator: "\t").map(String.init)
    let known: [[String]] = [
      ["word"], ["word", "classes"], ["word", "class"], ["word", "kind"], ["word", "gender"],
      ["word", "gender", "full"],
      ["word", "finite", "gerund", "participle", "class", "tone"],
      ["word", "finite", "gerund", "participle", "class", "tone", "particle"],
    ]
    let mine = [
      "abbreviations", "cue-nouns", "cues", "given-names", "grammar", "hedges", "labels", "nouns",
      "places", "suffixes", "titles", "words",
    ]
    guard mine.contains(where: { path.hasSuffix("/\($0).tsv") }) else { return }
    #expect(known.contains(header))
    let words = lines.dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)[0]
    }
    let scalars = words.map { $0.unicodeScalars.map(\.value) }
    #expect(zip(scalars, scalars.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
    #expect(words.allSatisfy { $0.lowercased() == $0 && !$0.hasPrefix(" ") && !$0.hasSuffix(" ") })
    #expect(words.allSatisfy { !$0.contains("’") })
  }

  @Test(arguments: [
    ("“We will pay,” Ann Lee said.", "en"), ("„Wir zahlen“, sagte Anna Lehmann.", "de"),
    ("«\u{A0}Nous paierons\u{A0}», a déclaré Anne Lebrun.", "fr"),
    ("«Pagaremos», según Ana López.", "es"), ("“Pagheremo”, ha detto Anna Longo.", "it"),
  ])
  func choosesTheLanguageOfTheText(_ text: String, _ language: String) throws {
    #expect(try Lexicons().best(for: text, stated: "en").language == language)
  }

  static let folder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources/Extraction/Lexicons/").path + "/"

  static let files: [String] = (FileManager.default.enumerator(atPath: folder)?.allObjects ?? [])
    .compactMap { $0 as? String }.filter { $0.hasSuffix(".tsv") }.sorted()
}
