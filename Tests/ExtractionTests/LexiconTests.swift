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
    let table = String(path.split(separator: "/")[1].dropLast(4))
    let header = String(try #require(lines.first))
    #expect(Self.headers[table]?.contains(header) == true)
    let entries = Array(lines.dropFirst())
    #expect(Set(entries).count == entries.count)
    let cells = entries.flatMap { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    #expect(cells.allSatisfy { !$0.hasPrefix(" ") && !$0.hasSuffix(" ") && !$0.contains("’") })
    let words = entries.map { $0.prefix { $0 != "\t" } }
    #expect(words.allSatisfy { !$0.isEmpty && $0.lowercased() == $0 })
    let scalars = words.map { $0.unicodeScalars.map(\.value) }
    let severally = Self.severally.contains(table)
    #expect(
      zip(scalars, scalars.dropFirst()).allSatisfy {
        $0.lexicographicallyPrecedes($1) || severally && $0 == $1
      })
  }

  @Test(arguments: [
    ("“We will pay,” Ann Lee said.", "en"), ("„Wir zahlen“, sagte Anna Lehmann.", "de"),
    ("«\u{A0}Nous paierons\u{A0}», a déclaré Anne Lebrun.", "fr"),
    ("«Pagaremos», según Ana López.", "es"), ("“Pagheremo”, ha detto Anna Longo.", "it"),
  ])
  func choosesTheLanguageOfTheText(_ text: String, _ language: String) throws {
    #expect(try Lexicons().best(for: text, stated: "en").language == language)
  }

  /// First lines that a table may have.
  static let headers: [String: [String]] = {
    var headers: [String: [String]] = [:]
    for (header, tables) in tables {
      for table in tables { headers[table, default: []].append(header) }
    }
    return headers
  }()

  private static let tables: [String: [String]] = [
    "word": ["cue-nouns", "date-links", "grammar", "labels", "lookalikes", "places"],
    "words": ["boilerplate", "fillers", "softeners", "weasels"],
    "word\tclasses": ["checkable", "suffixes", "words"],
    "word\tclass": ["hedges"],
    "word\tkind": ["abbreviations", "function-words", "negators", "nouns"],
    "words\tkind": ["claim-words", "frames", "rule-words", "weasels"],
    "word\tkind\tsame": ["kinds"],
    "word\tkind\tvalue": ["numbers"],
    "word\tgender": ["given-names", "titles"],
    "word\tgender\tfull": ["titles"],
    "word\trole": ["roles"],
    "word\topposite": ["antonyms"],
    "word\tamount": ["quantifiers"],
    "word\twords": ["contractions"],
    "british\tkind\tamerican": ["spelling"],
    "month\tnumber": ["months"],
    "day\tnumber": ["weekdays"],
    "short\tname": ["nicknames"],
    "word\tfinite\tgerund\tparticiple\tclass\ttone": ["cues"],
    "word\tfinite\tgerund\tparticiple\tclass\ttone\tparticle": ["cues"],
  ]

  /// Tables in which a word may stand on several lines: each says something else of it.
  private static let severally: Set = [
    "antonyms", "claim-words", "frames", "function-words", "negators", "nicknames", "rule-words",
  ]

  static let folder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources/Extraction/Lexicons/").path + "/"

  static let files: [String] = (FileManager.default.enumerator(atPath: folder)?.allObjects ?? [])
    .compactMap { $0 as? String }.filter { $0.hasSuffix(".tsv") }.sorted()
}
