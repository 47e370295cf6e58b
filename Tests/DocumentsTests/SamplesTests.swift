import Documents
import Foundation
import Testing

/// Real files of every format, where they lie beside the project; skipped elsewhere.
@Suite struct SamplesTests {
  private static let folder = URL(
    fileURLWithPath: ProcessInfo.processInfo.environment["VERBATIM_SAMPLES"]
      ?? "/work/shared/samples")

  private static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

  /// What a file must come to: its reader, turns and different speakers at least.
  struct Expectation: Sendable {
    let path: String
    let format: String
    var turns = 0
    var speakers = 0
    /// Somebody who speaks.
    var speaker: String?
    var title: String?
    var date: String?
  }

  private static let expectations: [Expectation] = [
    Expectation(
      path: "parlamint-tei/ParlaMint-ES-GA_2015-06-22-DSPG114.xml", format: "tei", turns: 20,
      speakers: 6, speaker: "Pilar Milagros Rojo Noguera", date: "2015-06-22"),
    Expectation(
      path: "akoma-ntoso/AK-dail-2015-11-12.xml", format: "akoma-ntoso", turns: 400, speakers: 50,
      speaker: "Ms. Joan Burton", date: "2015-11-12"),
    Expectation(
      path: "akoma-ntoso/Debate_Bungeni_1995-10-31.xml", format: "akoma-ntoso", turns: 5,
      speakers: 3, speaker: "Mr. Adam", date: "1995-10-31"),
    Expectation(
      path: "twfy-hansard/standing2009-10-20_CHILDPOV_07-0_2009-10-29a.xml", format: "hansard",
      turns: 60, speakers: 5, speaker: "Andrew Selous", date: "2009-10-29"),
    Expectation(
      path: "twfy-hansard/lordswms2009-10-28a.xml", format: "hansard", turns: 9, speakers: 8,
      speaker: "Lord Myners", date: "2009-10-28"),
    Expectation(
      path: "us-crec-html/CREC-2005-07-20-pt1-PgH6173.htm", format: "congressional-record",
      turns: 2, speakers: 1, speaker: "The SPEAKER pro tempore", date: "2005-07-20"),
    Expectation(
      path: "us-crec-html/CREC-1997-01-28-pt1-PgS755.htm", format: "congressional-record",
      turns: 1, speakers: 1, speaker: "Mr. THURMOND", date: "1997-01-28"),
    Expectation(
      path: "html-transcript/dl.html", format: "html", turns: 8, speakers: 7,
      speaker: "JOHN KING", title: "Press briefing, 3 March 2025"),
    Expectation(
      path: "ttml/agent-voice.ttml", format: "ttml", turns: 2, speakers: 2, speaker: "Jane Doe"),
    Expectation(path: "webvtt/test_two_voices.vtt", format: "webvtt", turns: 2, speakers: 2),
    Expectation(path: "youtube/transcript.xml.static", format: "youtube"),
    Expectation(path: "srt/extended-tags.srt", format: "srt"),
    Expectation(
      path: "us-hearing/sample_hearing.xml", format: "committee-meeting", date: "2014-05-19"),
    Expectation(path: "uslm/SJ14_IS.XML", format: "uslm", date: "2019-03-25"),
    Expectation(
      path: "jats/samplesmall-pub1.xml", format: "jats", title: "Archival DTD Test Article",
      date: "2004"),
    Expectation(path: "nitf/ap-nitf.xml", format: "nitf", date: "2015-12-10"),
    Expectation(
      path: "newsml-g2/stt_newsml_test.xml", format: "newsml-g2", date: "2017-12-19"),
    Expectation(path: "rss-atom-wxr/wordpress_wxr_funke.xml", format: "feed"),
    Expectation(path: "mediawiki-export/dump.xml", format: "mediawiki", title: "Foo"),
    Expectation(path: "epub-xhtml/chapter_107.xhtml", format: "html"),
  ]

  private static func documents(_ path: String) throws -> [Document] {
    try Readers.documents(
      of: try InputFile(contentsOf: folder.appendingPathComponent(path), path: path))
  }

  @Test(.enabled(if: isPresent), arguments: expectations)
  func readsIntoTurns(_ expected: Expectation) throws {
    let documents = try Self.documents(expected.path)
    let first = try #require(documents.first)
    #expect(first.format == expected.format)
    #expect(documents.contains { !$0.blocks.isEmpty })
    #expect(documents.allSatisfy { !$0.isIncomplete })
    let turns = documents.flatMap(\.turns)
    let speakers = Set(turns.map(\.speaker.name))
    #expect(turns.count >= expected.turns)
    #expect(speakers.count >= expected.speakers)
    if let speaker = expected.speaker { #expect(speakers.contains(speaker)) }
    if let title = expected.title { #expect(first.metadata.title == title) }
    if let date = expected.date { #expect(first.metadata.date == date) }
    #expect(!speakers.contains("unmatched"))
  }

  @Test(.enabled(if: isPresent)) func aPackageNamesItsStoriesAndSaysWhereTheyAre() throws {
    let document = try Self.documents(
      "newsml-g2/tag_reuters.com_2014_newsml_KBN0FL0NM_version_10")[0]
    #expect(document.blocks.contains { $0.role == .listItem })
    #expect(document.notes.contains { $0.message.contains("a package") })
  }

  @Test(.enabled(if: isPresent)) func everyFileOfTheSamplesIsRead() throws {
    let skipped = ["SOURCE", "LICENCE", "malicious/"]
    for entry in SourceFolder.files(in: Self.folder).files
    where !skipped.contains(where: entry.path.contains) {
      do { _ = try Self.documents(entry.path) } catch ReadingError.empty {
        // A subtitle file without a cue.
      } catch {
        Issue.record(error, "\(entry.path)")
      }
    }
  }
}
