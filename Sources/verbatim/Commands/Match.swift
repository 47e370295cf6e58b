import ArgumentParser
import Documents
import Extraction
import Foundation
import Indexing
import Matching
import Reporting

struct Match: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find given quotations or claims in a corpus and judge them.")

  @Flag(help: "Read one JSON object a line from standard input, write one a line.")
  var stream = false

  @Option(name: [.short, .customLong("corpus")], help: "A folder of sources; may be repeated.")
  var corpora: [String] = []

  func run() throws {
    let lexicon = try Lexicon(language: "en")
    let context = try RuleContext(lexicon: lexicon)
    let opened = try corpora.map { try Corpus(folder: URL(fileURLWithPath: $0)) }
    for (corpus, path) in zip(opened, corpora) { try refresh(corpus, URL(fileURLWithPath: path)) }
    let matcher = try Matcher(corpora: opened, words: context.words)
    while let line = readLine() {
      print(try JSONLine.text(of: try answer(line, matcher, context)))
    }
  }

  private func answer(
    _ line: String, _ matcher: Matcher, _ context: RuleContext
  ) throws -> MatchRecord {
    let request = try JSONDecoder().decode(Request.self, from: Data(line.utf8))
    var matcher = matcher
    if let sources = request.sources {
      matcher = try matcher.asking(
        sources.map { .init(id: $0.id, text: $0.text, speaker: $0.speaker) })
    }
    let question =
      if let quote = request.quote {
        try BareQuestion(id: request.id, quote: quote, speaker: request.speaker)
      } else {
        try BareQuestion(id: request.id, claim: request.claim ?? "")
      }
    let comparison = try matcher.comparison(for: question.statement, in: question.draft)
    let findings = Rules.findings(in: comparison, context)
    return MatchRecord(
      id: request.id, verdict: comparison.verdict(given: findings) ?? .notFound, findings: findings,
      evidence: comparison.evidence)
  }

  /// Stands in for `Pipeline.index` until it is there.
  private func refresh(_ corpus: Corpus, _ folder: URL) throws {
    let known = try corpus.knownFiles()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    for name in names where !name.hasPrefix(".") {
      let file = try InputFile(contentsOf: folder.appending(path: name), path: name)
      guard known[name] != file.sha256 else { continue }
      try corpus.add(file: name, sha256: file.sha256) { entry in
        if name.hasSuffix(".jsonl") {
          try TemporaryTurns.read(file) { try entry.add($0) }
        } else {
          try Readers.read(file) { try entry.add($0) }
        }
      }
    }
  }

  struct Request: Decodable {
    struct Source: Decodable { let id: String, text: String, speaker: String? }
    let id: String
    let quote: String?
    let speaker: String?
    let claim: String?
    let sources: [Source]?
  }
}

enum TemporaryTurns {
  struct Row: Decodable { let document: String, passage: String?, speaker: String?, text: String }
  static func read(_ file: InputFile, deliver: (Document) throws -> Void) throws {
    var rows: [Row] = []
    let decoder = JSONDecoder()
    func flush() throws {
      guard let first = rows.first else { return }
      var builder = DocumentBuilder(
        file: InputFile(path: first.document, bytes: []), format: "jsonl")
      for row in rows {
        builder.append(
          .paragraph, address: row.passage ?? "", speaker: row.speaker.map { Speaker(name: $0) },
          pieces: [.init(row.text, source: TextRange(0, 0))])
      }
      rows = []
      try deliver(builder.document())
    }
    for line in file.bytes.split(separator: 0x0A) {
      let row = try decoder.decode(Row.self, from: Data(line))
      if let first = rows.first, first.document != row.document { try flush() }
      rows.append(row)
    }
    try flush()
  }
}
