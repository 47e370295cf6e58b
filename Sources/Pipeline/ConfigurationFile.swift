import Documents
package import Foundation
import Matching
import Yams

/// `.verbatim.yml`: the nearest one upward from a draft, up to the repository's root. Nothing of
/// the home folder is read, so that a desk and a CI machine see the same settings.
package struct ConfigurationFile: Sendable {
  package static let name = ".verbatim.yml"
  /// Keys, in the order of the documentation.
  package static let keys = ["corpus", "language", "fail-on", "date", "quotes", "rules"]

  /// Shown to people.
  package let path: String
  package let url: URL
  private let text: String

  package init(text: String, url: URL, path: String) {
    self.text = text
    self.url = url
    self.path = path
  }

  /// The file that holds for drafts in `folder`, or nil when there is none.
  ///
  /// - Throws: `ReadingError` when the file is there and cannot be read.
  package static func nearest(to folder: URL) throws -> ConfigurationFile? {
    var folder = folder.standardizedFileURL
    while true {
      let url = folder.appending(path: name)
      if FileManager.default.fileExists(atPath: url.path) {
        let file = try InputFile(contentsOf: url, path: url.path)
        return ConfigurationFile(
          text: String(decoding: file.bytes, as: UTF8.self), url: url, path: url.path)
      }
      let isRoot = FileManager.default.fileExists(atPath: folder.appending(path: ".git").path)
      let parent = folder.deletingLastPathComponent().standardizedFileURL
      guard !isRoot, parent.path != folder.path else { return nil }
      folder = parent
    }
  }

  /// Writes the file's settings into `configuration`. Corpus folders are taken from the file's folder.
  ///
  /// - Throws: `ConfigurationError` with the line of an unknown key or an unusable value.
  package func apply(to configuration: inout Configuration) throws {
    let root: Node?
    do { root = try Yams.compose(yaml: text) } catch {
      throw ConfigurationError.malformed(Location(path: path), reason: "\(error)")
    }
    guard let root else { return }
    guard let mapping = root.mapping else {
      throw ConfigurationError.malformed(place(root), reason: "the file is not a list of settings")
    }
    for (key, value) in mapping {
      try apply(key, value, to: &configuration)
    }
  }

  private func apply(_ key: Node, _ value: Node, to configuration: inout Configuration) throws {
    let name = key.string ?? ""
    switch name {
    case "corpus":
      configuration.corpus = try strings(value, key: name).map { folder in
        folder.hasPrefix("/")
          ? folder : url.deletingLastPathComponent().appending(path: folder).path
      }
    case "language": configuration.language = try string(value, key: name)
    case "date":
      let date = try string(value, key: name)
      guard CalendarDate.isValid(date) else {
        throw ConfigurationError.unusableValue(
          place(value), key: name, expected: "a date, YYYY-MM-DD")
      }
      configuration.date = date
    case "fail-on":
      let word = try string(value, key: name)
      guard word == "never" || Level(word: word) != nil else {
        throw ConfigurationError.unusableValue(
          place(value), key: name, expected: "error, warning, note or never")
      }
      configuration.failOn = Level(word: word)
    case "quotes": try applyQuotes(value, to: &configuration)
    case "rules": try applyRules(value, to: &configuration)
    default:
      throw ConfigurationError.unknownKey(
        place(key), key: name, nearest: NearestName.of(name, among: Self.keys))
    }
  }

  private func applyQuotes(_ value: Node, to configuration: inout Configuration) throws {
    guard let mapping = value.mapping else {
      throw ConfigurationError.unusableValue(
        place(value), key: "quotes", expected: "`cleanup: strict`, `standard` or `lenient`")
    }
    for (key, value) in mapping {
      guard key.string == "cleanup" else {
        throw ConfigurationError.unknownKey(
          place(key), key: key.string ?? "", nearest: "cleanup")
      }
      guard let policy = CleanupPolicy(rawValue: try string(value, key: "cleanup")) else {
        throw ConfigurationError.unusableValue(
          place(value), key: "cleanup", expected: "strict, standard or lenient")
      }
      configuration.cleanup = policy
    }
  }

  private func applyRules(_ value: Node, to configuration: inout Configuration) throws {
    guard let mapping = value.mapping else {
      throw ConfigurationError.unusableValue(
        place(value), key: "rules", expected: "one `rule: level` a line")
    }
    for (key, value) in mapping {
      let name = key.string ?? ""
      guard Rules.rule(named: name) != nil else {
        throw ConfigurationError.unknownRule(
          place(key), name: name,
          nearest: NearestName.of(name, among: Rules.all.map { $0.identifier }))
      }
      // YAML 1.1 reads a bare `off` as false; the word itself is what counts.
      guard let setting = value.scalar.flatMap({ RuleSetting($0.string) }) else {
        throw ConfigurationError.unusableValue(
          place(value), key: name, expected: RuleSetting.words.joined(separator: ", "))
      }
      configuration.rules[name] = setting
    }
  }

  private func string(_ node: Node, key: String) throws -> String {
    guard let text = node.scalar?.string, !text.isEmpty else {
      throw ConfigurationError.unusableValue(place(node), key: key, expected: "one value")
    }
    return text
  }

  private func strings(_ node: Node, key: String) throws -> [String] {
    if let sequence = node.sequence { return try sequence.map { try string($0, key: key) } }
    return [try string(node, key: key)]
  }

  private func place(_ node: Node) -> Location {
    Location(path: path, line: node.mark?.line, column: node.mark?.column)
  }
}
