import ArgumentParser
import Documents
import Extraction
import Foundation
import Matching
import Pipeline

struct Measure: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Count what the rules find on articles without planted faults, and score detectors.",
    discussion: """
      Prints Markdown; `make noise` writes it to reports/evaluation/noise.md.
      A set is a folder or file of drafts, or JSON Lines with a text a line.
      """, shouldDisplay: false)

  @Argument(help: "Drafts to count on.")
  var drafts: [String] = []

  @Option(help: "Labelled sentences (text, label a line): phrases without a source.")
  var weasels: [String] = []

  @Option(help: "Labelled sentences: claims worth checking.")
  var worth: [String] = []

  @OptionGroup var parallel: ParallelOptions

  func run() async throws {
    for path in drafts { try await printNoise(path) }
    let lexicon = try Lexicon(language: "en")
    let threshold = Double(Thresholds().claimWorth) / 100
    for path in weasels {
      score(
        "phrases without a source", path,
        SentenceScores.weasels(try MeasuredTexts.labelled(path), lexicon))
    }
    for path in worth {
      score(
        "worth checking", path,
        SentenceScores.worth(try MeasuredTexts.labelled(path), lexicon, threshold: threshold))
    }
  }

  private func printNoise(_ path: String) async throws {
    let noise = try await Noise(of: try MeasuredTexts.drafts([path]), width: parallel.width)
    Console.write(
      "\n## \(name(path)): \(noise.drafts) articles, \(noise.words) words, "
        + "\(noise.sentences) sentences\n\n")
    Console.write("| rule | level | findings | per 1,000 words | sentences with one |\n")
    Console.write("|---|---|--:|--:|--:|\n")
    let names = noise.rules.sorted { ($1.value.findings, $0.key) < ($0.value.findings, $1.key) }
    for (rule, count) in names {
      let level = Rules.rule(named: rule)?.level.word ?? ""
      Console.write(
        "| \(rule) | \(level) | \(count.findings) | \(decimal(noise.rate(of: rule), 2)) "
          + "| \(decimal(noise.share(of: rule) * 100, 1)) % |\n")
    }
  }

  private func score(_ what: String, _ path: String, _ scores: SentenceScores) {
    let average = scores.averagePrecision.map { ", average precision \(decimal($0, 3))" } ?? ""
    Console.write(
      "\n## \(name(path)): \(what)\n\n\(scores.sentences) sentences, \(scores.positives) labelled: "
        + "precision \(decimal(scores.precision, 3)), recall \(decimal(scores.recall, 3)), "
        + "F1 \(decimal(scores.f1, 3))\(average)\n")
  }

  private func name(_ path: String) -> String {
    path.split(separator: "/").suffix(2).joined(separator: "/")
  }

  private func decimal(_ value: Double, _ places: Int) -> String {
    String(format: "%.\(places)f", value)
  }
}
