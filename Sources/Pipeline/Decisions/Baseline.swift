import Documents
import Foundation
import Matching

/// Findings that were there when the desk began, or were let in since: a loan, with the day of each.
package struct Baseline: Sendable {
  package struct Entry: Sendable, Codable, Hashable {
    package let fingerprint: String
    package let rule: String
    /// Path of the draft when it was recorded: for people, and to tell what was checked.
    package let draft: String
    /// `YYYY-MM-DD`.
    package let since: String?
  }

  private struct File: Codable {
    let schema: String
    let findings: [Entry]
  }

  private static let schema = "verbatim.baseline/1"

  /// Ordered by draft, rule and fingerprint.
  package let entries: [Entry]
  private let byFingerprint: [String: Entry]

  package init(entries: [Entry]) {
    self.entries = entries.sorted {
      ($0.draft, $0.rule, $0.fingerprint) < ($1.draft, $1.rule, $1.fingerprint)
    }
    byFingerprint = Dictionary(
      entries.map { ($0.fingerprint, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// - Throws: `ConfigurationError.malformed`: a baseline that cannot be read is never an empty one.
  package init(_ bytes: [UInt8], path: String) throws {
    let file: File
    do { file = try JSONDecoder().decode(File.self, from: Data(bytes)) } catch {
      throw ConfigurationError.unusableBaseline(
        Location(path: path), reason: "it is not what `verbatim baseline create` writes")
    }
    guard file.schema == Self.schema else {
      throw ConfigurationError.unusableBaseline(
        Location(path: path), reason: "its schema is not \(Self.schema)")
    }
    self.init(entries: file.findings)
  }

  /// The file at `path`.
  ///
  /// - Throws: `ConfigurationError.unusableBaseline` when it is missing or broken.
  package static func read(from path: String) throws -> Baseline {
    let file: InputFile
    do { file = try InputFile(contentsOf: URL(fileURLWithPath: path), path: path) } catch {
      throw ConfigurationError.unusableBaseline(Location(path: path), reason: error.problem)
    }
    return try Baseline(file.bytes, path: path)
  }

  /// The file's text: sorted, one finding a line, so that a diff shows what came and went.
  package func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let lines = try entries.map { "    " + String(decoding: try encoder.encode($0), as: UTF8.self) }
    return "{\"schema\":\"\(Self.schema)\",\n  \"findings\":[\n"
      + lines.joined(separator: ",\n") + "\n]}\n"
  }

  func entry(for fingerprint: String, rule: String) -> Entry? {
    byFingerprint[fingerprint].flatMap { $0.rule == rule ? $0 : nil }
  }

  /// Entries that should go: of drafts that were checked and have the finding no more, and those that
  /// are older than `days`.
  func stale(
    seen: Set<String>, drafts: Set<String>, today: String?, days: Int
  ) -> [Run.StaleEntry] {
    entries.compactMap { entry in
      func stale(_ fault: Run.StaleEntry.Fault) -> Run.StaleEntry {
        Run.StaleEntry(
          rule: entry.rule, draft: entry.draft, since: entry.since, fault: fault)
      }
      guard seen.contains(entry.fingerprint) else {
        return drafts.contains(entry.draft) ? stale(.gone) : nil
      }
      guard let since = entry.since, let today,
        let age = CalendarDate.days(from: since, to: today), age > days
      else { return nil }
      return stale(.old(days: age))
    }
  }
}

extension Baseline {
  /// Everything that the report does not waive, from `today`; what `old` knows keeps its day.
  package init(of report: Report, today: String?, keeping old: Baseline? = nil) {
    var entries: [Entry] = []
    for draft in report.drafts {
      for (finding, fingerprint) in zip(draft.findings, Fingerprints.all(of: draft)) {
        if case .waived = finding.standing { continue }
        entries.append(
          old?.entry(for: fingerprint, rule: finding.rule)
            ?? Entry(
              fingerprint: fingerprint, rule: finding.rule, draft: draft.document.path,
              since: today))
      }
    }
    self.init(entries: entries)
  }

  /// The entries that are not in `old`.
  package func added(to old: Baseline) -> [Entry] {
    entries.filter { old.entry(for: $0.fingerprint, rule: $0.rule) == nil }
  }

  /// Without the entries of checked drafts that `now` does not have any more.
  package func pruned(by now: Baseline, drafts: Set<String>) -> Baseline {
    Baseline(
      entries: entries.filter { entry in
        !drafts.contains(entry.draft)
          || now.entry(for: entry.fingerprint, rule: entry.rule) != nil
      })
  }
}
