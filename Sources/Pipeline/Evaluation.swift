import Documents
import Extraction
package import Foundation
import Matching

/// Findings held against gold: how many planted faults were caught, and how many faithful
/// statements were raised.
package struct Evaluation: Sendable {
  /// Counts of one rule over the rows of the gold.
  package struct RuleScore: Sendable {
    package var expected = 0
    package var caught = 0
    /// Raised on a listed statement that the gold does not give it.
    package var raised = 0
  }

  package private(set) var rules: [String: RuleScore] = [:]
  package private(set) var rows = 0
  /// Rows whose words lie in no statement.
  package private(set) var unlisted = 0
  package private(set) var speakers = (right: 0, all: 0)
  package private(set) var verdicts = (right: 0, all: 0)
  /// What went wrong, one line each: `council/gold.tsv:12: expected changed-number, found none`.
  package private(set) var misses: [String] = []

  init() {}

  /// All rules together.
  package var total: RuleScore {
    rules.values.reduce(into: RuleScore()) { sum, score in
      sum.expected += score.expected
      sum.caught += score.caught
      sum.raised += score.raised
    }
  }

  /// Checks the drafts of a sample set (`sources/`, `drafts/`, `gold.tsv`) and compares.
  ///
  /// - Throws: `GoldError`, `ReadingError` when a file of the set cannot be read, `CorpusError`.
  package init(of set: URL) async throws {
    let name = set.lastPathComponent + "/gold.tsv"
    let file = try InputFile(contentsOf: set.appending(path: "gold.tsv"), path: name)
    let gold = try Gold(String(decoding: file.bytes, as: UTF8.self), path: name)
    let languages = try Languages(fallback: Configuration().language)
    let sources = try SourceFolder.files(in: set.appending(path: "sources")).files.map { entry in
      try InputFile(contentsOf: entry.url, path: entry.path)
    }
    let library = try Library.inMemory(sources, languages)
    let checker = try Checker(library, languages, Configuration())
    for entry in SourceFolder.files(in: set.appending(path: "drafts")).files {
      let draft = try InputFile(contentsOf: entry.url, path: entry.path)
      let report = try checker.report(on: try Readers.document(of: draft))
      add(report, gold.rows.filter { $0.draft == entry.path }, path: name)
    }
  }

  /// Adds the rows of one draft. `path` is the gold file, for `misses`.
  mutating func add(_ report: DraftReport, _ gold: [Gold.Row], path: String) {
    for row in gold {
      rows += 1
      let place = "\(path):\(row.line)"
      guard let range = Self.range(of: row.words, in: report.document),
        let statement = Self.statement(at: range, in: report)
      else {
        unlisted += 1
        misses.append("\(place): no statement has “\(row.words)”")
        addRules(of: row, found: [], place)
        continue
      }
      addSpeaker(of: row, statement, place)
      addVerdict(of: row, report.verdict(of: statement), place)
      let found = report.findings.filter { finding in
        finding.statement == statement.id || finding.spans.contains { $0.overlaps(range) }
      }
      addRules(of: row, found: Set(found.map(\.rule)), place)
    }
  }

  private mutating func addRules(of row: Gold.Row, found: Set<String>, _ place: String) {
    for rule in Rules.all.map({ $0.identifier }) {
      let isExpected = row.rules.contains(rule)
      let isFound = found.contains(rule)
      guard isExpected || isFound else { continue }
      rules[rule, default: RuleScore()].expected += isExpected ? 1 : 0
      rules[rule, default: RuleScore()].caught += isExpected && isFound ? 1 : 0
      rules[rule, default: RuleScore()].raised += !isExpected && isFound ? 1 : 0
      if isExpected != isFound {
        misses.append("\(place): \(isFound ? "raised" : "missed") \(rule) on “\(row.words)”")
      }
    }
  }

  private mutating func addSpeaker(of row: Gold.Row, _ statement: Statement, _ place: String) {
    guard let expected = row.speaker, let last = expected.split(separator: " ").last else { return }
    let name = statement.attribution.speaker?.name
    guard expected.first?.isUppercase == true else { return }
    speakers.all += 1
    if let name, Folding.folded(name).hasSuffix(Folding.folded(String(last))) {
      speakers.right += 1
    } else {
      misses.append("\(place): speaker \(name ?? "nobody"), expected \(expected)")
    }
  }

  private mutating func addVerdict(of row: Gold.Row, _ verdict: Verdict?, _ place: String) {
    guard let expected = row.verdict else { return }
    verdicts.all += 1
    if verdict?.word == expected {
      verdicts.right += 1
    } else {
      misses.append("\(place): verdict \(verdict?.word ?? "none"), expected \(expected)")
    }
  }

  /// Where the words stand in the draft, compared word for word.
  static func range(of words: String, in document: Document) -> TextRange? {
    let wanted = Tokenizer.tokens(in: words).map(\.hash)
    let tokens = Tokenizer.tokens(in: document.text)
    guard !wanted.isEmpty, tokens.count >= wanted.count else { return nil }
    for start in 0...(tokens.count - wanted.count)
    where tokens[start..<(start + wanted.count)].map(\.hash) == wanted {
      return tokens[start].range.union(tokens[start + wanted.count - 1].range)
    }
    return nil
  }

  /// The shortest statement that holds the first of the words; a quotation before anything else.
  private static func statement(at range: TextRange, in report: DraftReport) -> Statement? {
    report.analysis.statements
      .filter { statement in statement.spans.contains { $0.overlaps(range) } }
      .min { ($0.isQuotation ? 0 : 1, $0.extent.count) < ($1.isQuotation ? 0 : 1, $1.extent.count) }
  }
}

extension Statement {
  fileprivate var isQuotation: Bool {
    if case .quotation = kind { true } else { false }
  }
}
