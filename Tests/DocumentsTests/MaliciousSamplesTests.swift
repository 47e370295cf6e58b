import Documents
import Foundation
import Testing

/// The catalogue of odd and hostile files, where it lies beside the project; skipped elsewhere.
@Suite struct MaliciousSamplesTests {
  private static let folder = URL(
    fileURLWithPath: ProcessInfo.processInfo.environment["VERBATIM_SAMPLES"]
      ?? "/work/shared/samples"
  ).appendingPathComponent("malicious")

  private static var isPresent: Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent("manifest.jsonl").path)
  }

  /// What must come out of a case.
  enum Outcome: Sendable {
    /// An error; nothing is read.
    case refused
    /// Read in full, with these words and a note of this kind, if any.
    case words([String], note: ReadingNote.Kind? = nil)
    /// Read in part, and it says so; words that must be there.
    case incomplete([String])
    /// The words stand in a block of this role.
    case role(BlockRole, String)
  }

  private static let quote = "“We will not raise taxes,” said Jane Doe on Monday in Berlin."

  /// Number of the case in the manifest, and its outcome.
  private static let cases: [(Int, Outcome)] = [
    (1, .refused), (2, .refused), (3, .words(["AAAA"])), (4, .words(["|"], note: .unsupported)),
    (5, .words(["x"])), (6, .words(["x"])), (7, .words(["x"])), (8, .words(["x"])),
    (9, .words(["x"])), (10, .refused), (11, .incomplete(["before"])),
    (12, .words([quote, "after"])), (13, .incomplete([])), (14, .incomplete([quote])),
    (15, .incomplete(["x"])), (16, .refused), (19, .incomplete([quote])),
    (20, .words(["ta\u{FFFD}xes"], note: .encoding)), (21, .refused), (22, .refused),
    (23, .refused), (24, .refused), (25, .refused), (26, .words([quote])), (27, .refused),
    (28, .refused), (29, .refused),
    (30, .words(["“Fine”", "bad \u{FFFD} byte", "“After the bad byte”"], note: .encoding)),
    (31, .words(["“We will not” – Jane’s"])),
    (32, .words(["“We will not” Jane’s"], note: .encoding)),
    (33, .words(["“We will not” Jane’s – …"])),
    (34, .words(["We will not"], note: .encoding)), (35, .words([quote])),
    (36, .words([quote], note: .encoding)), (37, .words(["“q”"], note: .encoding)),
    (38, .words([quote], note: .encoding)), (39, .words([quote])),
    (40, .words(["+ADw-script"])), (41, .words(["“utf8”"], note: .encoding)),
    (42, .words(["“中鎔”他说"])), (43, .words(["「引用①」と述べた"])),
    (44, .words([quote], note: .encoding)), (45, .words(["x"], note: .encoding)),
    (46, .words(["x"], note: .repair)), (47, .words(["x\u{A0}y’s — z"])),
    (48, .words(["“We will not”"])),
    (49, .words(["“We will not,” said Jane."])), (50, .words(["“A & B”"])), (51, .words([quote])),
    (52, .words([quote])), (53, .words([quote])), (54, .words([quote])), (55, .words([quote])),
    (56, .words([quote])), (57, .words([quote])), (58, .words([quote])), (59, .words([quote])),
    (60, .words(["\u{202E}txen esiar ton\u{202C}"])), (61, .words(["nоt raise tаxes"])),
    (62, .words(["“We will\u{200B} not"])), (63, .words(["re\u{AD}in\u{AD}tro\u{AD}duce"])),
    (64, .words(["ﬁnal oﬃce ﬂoor"])), (65, .words(["“We\u{A0}will\u{202F}not"])),
    (66, .words(["side\u{301}nt"])), (67, .words(["Ｗｅ"])), (68, .words(["rein- troduce"])),
    (69, .role(.pullQuote, "We will not raise taxes")),
    (70, .role(.quotation, "We will not raise taxes.")),
    (71, .role(.caption, "Jane Doe in Berlin. Photo: AP")),
    (72, .role(.comment, "“We will raise taxes,” wrote user1.")),
    (73, .role(.hidden, "“Hidden words nobody sees,” said X.")),
    (74, .role(.hidden, "“Template words,” said X.")),
    (75, .role(.hidden, "“Noscript words,” said X.")), (76, .words(["“We will"])),
    (77, .words([quote], note: .repair)), (78, .words([quote], note: .repair)),
    (79, .words([quote])),
    (80, .words(["if a < b and c<d then “We will not”", "© 2024"])),
    (81, .words(["לא נעלה מסים"])), (82, .words(["one two three"])), (83, .words([quote])),
    (84, .words([quote])), (85, .words(["We will not raise taxes"])),
    (86, .words(["We will not.", "Why?"])), (87, .words(["lost?"], note: .repair)),
  ]

  private static func file(_ number: Int) throws -> InputFile {
    let prefix = number < 10 ? "0\(number)-" : "\(number)-"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let name = try #require(names.first { $0.hasPrefix(prefix) })
    return try InputFile(contentsOf: folder.appendingPathComponent(name), path: name)
  }

  @Test(.enabled(if: isPresent), arguments: cases)
  func behavesAsExpected(_ number: Int, _ outcome: Outcome) throws {
    var documents: [Document] = []
    var error: (any Error)?
    do { documents = try Readers.documents(of: try Self.file(number)) } catch let failure {
      error = failure
    }
    let text = documents.map(\.text).joined(separator: "\n\n")
    switch outcome {
    case .refused:
      #expect(error is ReadingError)
      #expect(documents.isEmpty || documents.allSatisfy { $0.isIncomplete })
    case .words(let words, let note):
      #expect(error == nil)
      for word in words { #expect(text.contains(word)) }
      if let note { #expect(documents.flatMap(\.notes).contains { $0.kind == note }) }
      #expect(documents.allSatisfy { !$0.isIncomplete })
    case .incomplete(let words):
      #expect(documents.allSatisfy { $0.isIncomplete })
      for word in words { #expect(text.contains(word)) }
    case .role(let role, let words):
      let blocks = documents.flatMap { document in
        document.blocks.map { ($0.role, document.text[$0.range]) }
      }
      #expect(blocks.contains { $0.0 == role && $0.1 == words })
      #expect(!blocks.contains { $0.0.isMainText && $0.0 != role && $0.1 == words })
    }
  }

  @Test(.enabled(if: isPresent)) func theSeventyThousandthLineHasItsNumber() throws {
    let document = try Readers.documents(of: try Self.file(84))[0]
    let last = try #require(document.blocks.last)
    #expect(document.location(of: last.range.start).line == 70_001)
  }

  @Test(.enabled(if: isPresent)) func columnsOfALongLineAreCounted() throws {
    let file = try Self.file(83)
    let document = try Readers.documents(of: file)[0]
    let offset = try #require(document.text.utf8.firstRange(of: Array("“We".utf8)))
    let position = document.text.utf8.distance(
      from: document.text.startIndex, to: offset.lowerBound)
    let raw = document.rawByte(of: position)
    #expect(Array(file.bytes[raw..<(raw + 3)]) == Array("“".utf8))
    let place = document.location(of: position)
    #expect(place.line == 1)
    #expect(
      place.column == String(decoding: file.bytes[..<raw], as: UTF8.self).unicodeScalars.count + 1)
  }
}
