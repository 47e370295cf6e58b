import ArgumentParser
import Documents
import Extraction
import Foundation
import Indexing
import Matching
import Pipeline

struct BenchMatching: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench-matching",
    abstract: "Time indexing, locating and judging; SQLite FTS5 in the same process beside them.",
    shouldDisplay: false)

  @Option(help: "Speaker turns (JSON Lines); generated speeches when there is no such file.")
  var turns = "../shared/eval/matching/turns.jsonl.gz"

  @Option(help: "Quotations to look for; altered pieces of the text when there is no such file.")
  var cases = "../shared/eval/matching/cases.dev.jsonl"

  @Option(help: "Claims with evidence and distractors: how well single words find them.")
  var claims = "../shared/eval/claims/fm2.dev.jsonl"

  func run() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "bench-\(UUID())")
    // What stays behind in the temporary folder harms nobody.
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = try BenchSource(turns: turns, cases: cases)
    Console.write("\(source.name)\n\n")
    for share in [10, 1] {
      let corpus = folder.appending(path: "\(share)")
      try source.write(to: corpus, oneIn: share)
      Console.write(share == 1 ? "whole text\n" : "a tenth of the text\n")
      try await measure(corpus, source, withReference: share == 1)
    }
    if FileManager.default.fileExists(atPath: claims) { try BenchClaims(path: claims).run() }
  }

  private func measure(_ folder: URL, _ source: BenchSource, withReference: Bool) async throws {
    let languages = try Languages(fallback: Configuration().language)
    let start = CPUTime.now
    let library = try await Library.open(
      [CorpusFolder(folder.path)], languages, width: ParallelOptions.cores)
    let build = CPUTime.now - start
    guard let corpus = library.corpora.first, let view = library.views.first else { return }
    let text = try corpus.textLength()
    Self.show("text", "\(text / 1_000_000) MB, \(library.summary.passageCount) passages")
    Self.show("read, store and index", Self.speed(text, build))
    Self.show(
      "index ÷ text", String(format: "%.2f", Double(try corpus.indexLength()) / Double(text)))
    Self.show("most memory", "\(CPUTime.peakMemory >> 20) MiB")
    let context = try RuleContext(lexicon: languages.fallback)
    let matcher = Matcher(views: [view], words: context.words)
    Self.show(
      "locate",
      Self.spread(source.questions) { question in
        let words = Tokenizer.tokens(in: question.words).map(\.hash)
        let query = SeedQuery(words: words, length: .three, reach: 2 * words.count + 24)
        _ = view.index.regions(for: query, limit: 8)
      })
    Self.show(
      "locate and judge",
      try Self.spread(source.questions) { question in
        let bare = try BareQuestion(id: "q", quote: question.words, speaker: question.speaker)
        _ = Rules.findings(in: try matcher.comparison(for: bare.statement, in: bare.draft), context)
      })
    try Self.coldStart(folder, source)
    guard withReference else { return Console.write("\n") }
    let before = CPUTime.now
    let reference = try PhraseReference(corpus)
    Self.show("FTS5: index alone", Self.speed(text, CPUTime.now - before))
    Self.show(
      "FTS5: locate by phrases",
      try Self.spread(Array(source.questions.prefix(100))) {
        _ = try reference.place(of: $0.words)
      })
    Console.write("\n")
  }

  /// The program itself, started anew on a draft of a thousand words.
  private static func coldStart(_ folder: URL, _ source: BenchSource) throws {
    let draft = folder.deletingLastPathComponent().appending(path: "draft.txt")
    try Data(source.draft.utf8).write(to: draft)
    var times: [(cpu: Double, wall: Double)] = []
    for _ in 0..<5 {
      let process = Process()
      process.executableURL = Bundle.main.executableURL
      process.arguments = ["check", draft.path, "-c", folder.path, "-f", "json"]
      process.standardOutput = FileHandle.nullDevice
      let before = CPUTime.ofChildren
      let wall = try ContinuousClock().measure {
        try process.run()
        process.waitUntilExit()
      }
      times.append((CPUTime.ofChildren - before, wall / .milliseconds(1)))
    }
    let (cpu, wall) = (times.map(\.cpu).sorted()[2], times.map(\.wall).sorted()[2])
    show("check, 1,000 words, cold", String(format: "%.0f ms CPU, %.0f ms", cpu * 1e3, wall))
  }

  static func show(_ name: String, _ value: String) {
    Console.write("  \(name)\(String(repeating: " ", count: max(1, 28 - name.count)))\(value)\n")
  }

  private static func speed(_ bytes: Int, _ seconds: Double) -> String {
    String(format: "%.2f s CPU, %.1f MB a second", seconds, Double(bytes) / 1e6 / seconds)
  }

  /// CPU time of each of many, half of which take less than the first figure.
  static func spread<Element>(
    _ all: [Element], _ work: (Element) throws -> Void
  ) rethrows -> String {
    for each in all.prefix(5) { try work(each) }
    let times = try all.map { each in
      let start = CPUTime.now
      try work(each)
      return CPUTime.now - start
    }.sorted()
    guard !times.isEmpty else { return "nothing to look for" }
    return String(
      format: "p50 %.2f ms, p95 %.2f ms CPU (%d)", times[times.count / 2] * 1e3,
      times[times.count * 95 / 100] * 1e3, times.count)
  }
}
