import ArgumentParser
import Extraction
import Foundation
import Pipeline

struct EvaluatePasses: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate-passes",
    abstract: "Show what each pass of the extraction is worth; see corpora/extraction/README.md.",
    shouldDisplay: false)

  @Argument(help: "Folder with pronouns.tsv.")
  var folder: String

  @Option(help: "Folder with annotated articles and sentences; left out where it is not there.")
  var annotated: String?

  func run() async throws {
    let passages = URL(fileURLWithPath: folder).appending(path: "pronouns.tsv")
    var sets = [
      try PassEvaluation(pronouns: passages, part: "tuned"),
      try PassEvaluation(pronouns: passages, part: "kept"),
    ]
    let annotated = annotated.map { URL(fileURLWithPath: $0) }
    if let articles = annotated?.appending(path: "quotes/polnear.dev.jsonl"), exists(articles) {
      sets.append(try PassEvaluation(articles: articles))
    }
    Console.write(
      "# Extraction\n\nRight words and right speaker, with each pass left out in turn.\n\n")
    Console.write("| left out | \(sets.map(\.name).joined(separator: " | ")) |\n")
    Console.write("|---|\(sets.map { _ in "--:" }.joined(separator: "|"))|\n")
    let choices: [(String, Set<Pass>)] = [("nothing", [])] + Pass.allCases.map { ("\($0)", [$0]) }
    for (name, left) in choices {
      let scores = sets.map { $0.score(without: left) }
      let columns = scores.map { share($0.right, $0.all) }
      Console.write("| \(name) | \(columns.joined(separator: " | ")) |\n")
    }
    try writeSentences(annotated?.appending(path: "claims"))
  }

  private func writeSentences(_ folder: URL?) throws {
    let files: [(String, SentenceEvaluation.Question)] = [
      ("checkworthy_claimbuster.dev.jsonl", .worth), ("checkworthy_clef19.dev.jsonl", .worth),
      ("weasel_conll2010.dev.jsonl", .weasel),
    ]
    let present = files.compactMap { name, question in
      folder.map { (name, $0.appending(path: name), question) }
    }.filter { exists($0.1) }
    guard !present.isEmpty else { return }
    Console.write("\nSentences worth checking (score of 0.4 and more) and vague ones.\n\n")
    Console.write("| set | sentences | precision | recall | average precision |\n")
    Console.write("|---|--:|--:|--:|--:|\n")
    for (name, file, question) in present {
      let result = try SentenceEvaluation(question, sentences: file)
      let columns = [result.precision, result.recall, result.averagePrecision].map { share($0) }
      Console.write("| \(name) | \(result.sentences) | \(columns.joined(separator: " | ")) |\n")
    }
  }

  private func exists(_ file: URL) -> Bool { FileManager.default.fileExists(atPath: file.path) }

  private func share(_ right: Int, _ all: Int) -> String {
    all == 0 ? "–" : share(Double(right) / Double(all))
  }

  /// Percent with one decimal.
  private func share(_ value: Double) -> String {
    let tenths = Int((value * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
