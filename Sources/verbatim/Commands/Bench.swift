import ArgumentParser
import Documents
import Extraction
import Foundation
import Indexing
import Matching
import Pipeline

struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Time each stage on a sample set, beside cutting the same text into words.",
    shouldDisplay: false)

  @Argument(help: "Sample set: a folder with sources/ and drafts/.")
  var set: String

  /// How often the files are worked through in one measurement.
  private static let repetitions = 20
  /// Measurements, of which the median counts.
  private static let runs = 5

  func run() throws {
    let files = try (Self.files(set + "/sources") + Self.files(set + "/drafts"))
    let languages = try Languages(fallback: Configuration().language)
    let documents = try files.flatMap { try Readers.documents(of: $0) }
    let extractor = Extractor(languages.fallback)
    let library = try Library.inMemory(try Self.files(set + "/sources"), languages)
    let checker = try Checker(library, languages, Configuration())
    let drafts = try Self.files(set + "/drafts").map { try Readers.document(of: $0) }
    let fileBytes = files.map(\.bytes.count).reduce(0, +)
    let words = documents.map { Tokenizer.tokens(in: $0.text).count }.reduce(0, +)
    let draftWords = drafts.map { Tokenizer.tokens(in: $0.text).count }.reduce(0, +)

    Console.write("\(set): \(fileBytes) bytes, \(words) words; median of \(Self.runs)\n\n")
    let tokenise = Self.median { for each in documents { _ = Tokenizer.tokens(in: each.text) } }
    Self.show("cut into words (reference)", tokenise, tokenise, words)
    let read = try Self.median { for file in files { _ = try Readers.documents(of: file) } }
    Self.show("read files into documents", read, tokenise, words)
    let extract = Self.median { for each in documents { _ = extractor.analysis(of: each) } }
    Self.show("extract statements", extract, tokenise, words)
    let check = try Self.median { for draft in drafts { _ = try checker.report(on: draft) } }
    Self.show("check drafts against the corpus", check, tokenise, draftWords)
  }

  private static func files(_ folder: String) throws -> [InputFile] {
    try SourceFolder.files(in: URL(fileURLWithPath: folder)).files.map { entry in
      try InputFile(contentsOf: entry.url, path: entry.path)
    }
  }

  /// Seconds for one pass, one core.
  private static func median(_ work: () throws -> Void) rethrows -> Double {
    var seconds: [Double] = []
    for _ in 0..<runs {
      let time = try ContinuousClock().measure { for _ in 0..<repetitions { try work() } }
      seconds.append(Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds))
    }
    return seconds.sorted()[runs / 2] / Double(repetitions)
  }

  private static func show(_ name: String, _ time: Double, _ reference: Double, _ words: Int) {
    let padded = name + String(repeating: " ", count: max(0, 34 - name.count))
    let speed = String(format: "%8.2f ms  %7.2f M words/s", time * 1e3, Double(words) / time / 1e6)
    Console.write("\(padded)\(speed)  \(String(format: "%6.1f", time / reference)) × reference\n")
  }
}
