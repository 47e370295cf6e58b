package import Documents
import Foundation
package import Matching
import Yams

/// `DRAFT.verbatim.yml` beside a draft: waivers anchored on the draft's words, and who signed it off.
package struct WaiverFile: Sendable {
  /// What is added to the draft's name.
  package static let suffix = ".verbatim.yml"

  package let waivers: [Waiver]
  package let signOffs: [SignOff]

  static let none = WaiverFile(waivers: [], signOffs: [])

  init(waivers: [Waiver], signOffs: [SignOff]) {
    self.waivers = waivers
    self.signOffs = signOffs
  }

  /// The file beside `draft`; empty when there is none, or the draft has no folder.
  ///
  /// - Throws: `ConfigurationError` when it cannot be understood: a waiver that is silently lost would
  ///   fail a run, one that is silently widened would pass it. `ReadingError` when it cannot be read.
  package static func beside(_ draft: InputFile) throws -> WaiverFile {
    let name = draft.path.split(separator: "/").last.map(String.init) ?? ""
    guard let folder = draft.folder, !name.isEmpty else { return .none }
    let url = folder.appending(path: name + suffix)
    guard FileManager.default.fileExists(atPath: url.path) else { return .none }
    let file = try InputFile(contentsOf: url, path: draft.path + suffix)
    return try WaiverFile(String(decoding: file.bytes, as: UTF8.self), path: file.path)
  }

  /// - Throws: `ConfigurationError`.
  package init(_ text: String, path: String) throws {
    let fields = try YAMLValue(file: text, path: path)?.fields(["waivers", "signed-off"]) ?? [:]
    waivers = try fields["waivers"]?.list().map(Self.waiver) ?? []
    signOffs = try fields["signed-off"]?.list().map(Self.signOff) ?? []
  }

  private static func waiver(_ entry: YAMLValue) throws -> Waiver {
    let fields = try entry.fields([
      "rules", "exact", "prefix", "suffix", "reason", "initials", "expires",
    ])
    guard let rules = fields["rules"] else {
      throw entry.unusable("rules: the names of the rules that are waived")
    }
    func text(_ key: String) throws -> String { try fields[key]?.text() ?? "" }
    let exact = try text("exact")
    guard fields["exact"] == nil || exact.contains(where: { $0.isLetter || $0.isNumber }) else {
      throw entry.unusable("words of the draft after “exact”, or no “exact” for the whole draft")
    }
    return Waiver(
      rules: try rules.strings(),
      anchor: exact.isEmpty
        ? .draft
        : .words(exact: exact, prefix: try text("prefix"), suffix: try text("suffix")),
      reason: try text("reason"), initials: try text("initials"),
      expires: try fields["expires"]?.date(), origin: .sidecar, location: entry.location)
  }

  private static func signOff(_ entry: YAMLValue) throws -> SignOff {
    let fields = try entry.fields(["initials", "date", "sha256"])
    guard let initials = fields["initials"], let digest = fields["sha256"] else {
      throw entry.unusable("initials and sha256 (`sha256sum DRAFT` prints it)")
    }
    return SignOff(
      initials: try initials.string(), date: try fields["date"]?.date(),
      sha256: try digest.string().lowercased(), location: entry.location)
  }
}

extension YAMLValue {
  /// A text that may be empty.
  fileprivate func text() throws -> String {
    guard let scalar = node.scalar else { throw unusable("one value") }
    return scalar.string
  }
}
