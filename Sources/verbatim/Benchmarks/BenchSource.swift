import Documents
import Foundation

/// The text that is indexed and the quotations that are looked for in it.
struct BenchSource {
  struct Question {
    let words: String
    let speaker: String?
  }

  let name: String
  let questions: [Question]
  private let lines: [String]

  /// Takes both files when they are there, or makes up speeches and alters pieces of them.
  init(turns: String, cases: String) throws {
    guard FileManager.default.fileExists(atPath: turns) else {
      let speeches = MadeUpSpeeches()
      name = "generated speeches"
      lines = speeches.lines
      questions = speeches.questions
      return
    }
    name = turns
    var lines: [String] = []
    let file = try InputFile(contentsOf: URL(fileURLWithPath: turns), path: turns)
    try Readers.read(file) { document in
      for block in document.blocks {
        lines.append(
          Self.line(
            document: document.path, passage: block.address, speaker: block.speaker?.name ?? "",
            text: document.text[block.range]))
      }
    }
    self.lines = lines
    guard FileManager.default.fileExists(atPath: cases) else {
      questions = []
      return
    }
    let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: cases)), as: UTF8.self)
    questions = text.utf8.split(separator: 0x0A).compactMap { line in
      let row = try? JSONDecoder().decode(Case.self, from: Data(line))  // other lines are no cases
      return row.map { Question(words: $0.quote, speaker: $0.attributed_to) }
    }
  }

  private struct Case: Decodable {
    let quote: String
    let attributed_to: String?
  }

  /// Writes the first part of the text as one JSON Lines file.
  func write(to folder: URL, oneIn share: Int) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let part = lines.prefix(lines.count / share).joined(separator: "\n") + "\n"
    try Data(part.utf8).write(to: folder.appending(path: "turns.jsonl"))
  }

  /// About a thousand words of an article that quotes.
  var draft: String {
    var words = 0
    var out = "A report\n\n5 March 2024\n\n"
    for question in questions where words < 1_000 {
      words += question.words.utf8.count { $0 == 0x20 } + 6
      out += "“\(question.words)” said \(question.speaker ?? "the minister") on Tuesday.\n\n"
    }
    return out
  }

  static func line(
    document: String, passage: String, speaker: String, text: String
  ) -> String {
    let row = ["document": document, "passage": passage, "speaker": speaker, "text": text]
    let data = (try? JSONEncoder().encode(row)) ?? Data()  // strings can always be encoded
    return String(decoding: data, as: UTF8.self)
  }
}
