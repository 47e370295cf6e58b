import Extraction
package import Documents
import Foundation
import Matching

/// How often each rule speaks on articles that nobody planted anything in.
package struct Noise: Sendable {
  package struct Count: Sendable {
    package var findings = 0
    /// Sentences with at least one finding of the rule.
    package var sentences = 0
  }

  package private(set) var drafts = 0
  package private(set) var words = 0
  package private(set) var sentences = 0
  /// By identifier; a rule that never spoke is not in it.
  package private(set) var rules: [String: Count] = [:]

  package init() {}

  /// Checks the drafts without a corpus, by the rules as they are by default.
  ///
  /// - Throws: `LexiconError`.
  package init(of drafts: [Document], width: Int) async throws {
    let languages = try Languages(fallback: Configuration().language)
    let checker = try Checker(.empty, languages, Configuration())
    let reports = try await drafts.concurrentMap(width: width) { try checker.report(on: $0) }
    for report in reports { add(report) }
  }

  mutating func add(_ report: DraftReport) {
    drafts += 1
    let ranges = report.analysis.sentences
    sentences += ranges.count
    words += ranges.reduce(0) {
      $0 + Tokenizer.tokens(in: report.document.text, range: $1).count
    }
    var hit: [String: Set<TextRange>] = [:]
    for finding in report.findings {
      rules[finding.rule, default: Count()].findings += 1
      guard let first = finding.spans.first,
        let sentence = report.analysis.sentence(at: first)
      else { continue }
      hit[finding.rule, default: []].insert(sentence)
    }
    for (rule, places) in hit { rules[rule, default: Count()].sentences += places.count }
  }

  /// Findings of a rule on a thousand words.
  package func rate(of rule: String) -> Double {
    Double(rules[rule]?.findings ?? 0) * 1_000 / Double(max(1, words))
  }

  /// Share of the sentences that have one, 0…1.
  package func share(of rule: String) -> Double {
    Double(rules[rule]?.sentences ?? 0) / Double(max(1, sentences))
  }
}

/// Texts to measure with: files and folders of drafts, and JSON Lines with a `text` in each line.
package enum MeasuredTexts {
  private struct Line: Decodable {
    let text: String
    let label: Int?
    let doc: String?
  }

  /// A sentence that somebody has labelled.
  package struct Labelled: Sendable {
    package let text: String
    package let isPositive: Bool
    /// Which text it is from; "" when the set does not tell.
    package let document: String
  }

  /// - Throws: `ReadingError` of the first file that cannot be read.
  package static func drafts(_ paths: [String]) throws -> [Document] {
    var drafts: [Document] = []
    for path in paths {
      let url = URL(fileURLWithPath: path)
      let listed = SourceFolder.files(in: url).files
      if path.hasSuffix(".jsonl") {
        for (index, line) in try lines(of: path).enumerated() {
          let file = InputFile(path: "\(path)#\(index + 1)", bytes: Array(line.text.utf8))
          drafts += try Readers.documents(of: file, as: "text")
        }
      } else if listed.isEmpty {
        drafts += try Readers.documents(of: try InputFile(contentsOf: url, path: path))
      } else {
        for entry in listed {
          drafts += try Readers.documents(
            of: try InputFile(contentsOf: entry.url, path: entry.path))
        }
      }
    }
    return drafts.filter { !$0.blocks.isEmpty }
  }

  /// - Throws: `ReadingError`.
  package static func labelled(_ path: String) throws -> [Labelled] {
    try lines(of: path).map {
      Labelled(text: $0.text, isPositive: $0.label == 1, document: $0.doc ?? "")
    }
  }

  private static func lines(of path: String) throws -> [Line] {
    let file = try InputFile(contentsOf: URL(fileURLWithPath: path), path: path)
    return try file.bytes.split(separator: 0x0A).enumerated().map { index, line in
      do { return try JSONDecoder().decode(Line.self, from: Data(line)) } catch {
        throw ReadingError.malformed(
          Location(path: path, line: index + 1), reason: "no JSON object with a text")
      }
    }
  }
}
