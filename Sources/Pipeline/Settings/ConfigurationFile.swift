import Documents
package import Foundation
import Matching
import Yams

/// `.verbatim.yml`: the nearest one upward from a draft, up to the repository's root. Nothing of
/// the home folder is read, so that a desk and a CI machine see the same settings.
package struct ConfigurationFile: Sendable {
  package static let name = ".verbatim.yml"
  /// The section with a level for each rule.
  private static let rules = "rules"

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

  /// Writes the file's settings into `configuration`. Folders are taken from the file's folder.
  ///
  /// - Throws: `ConfigurationError` with the line of an unknown key or an unusable value.
  package func apply(to configuration: inout Configuration) throws {
    guard let root = try YAMLValue(file: text, path: path) else { return }
    guard root.node.mapping != nil else {
      throw ConfigurationError.malformed(
        root.location, reason: "the file is not a list of settings")
    }
    for (key, value) in try root.entries("settings") {
      if key.key == Self.rules {
        try applyRules(value, to: &configuration)
      } else if Setting.sections.contains(key.key) {
        for (inner, value) in try value.entries("one setting a line") {
          try apply(inner, value, name: "\(key.key).\(inner.key)", to: &configuration)
        }
      } else {
        try apply(key, value, name: key.key, to: &configuration)
      }
    }
  }

  private func apply(
    _ key: YAMLValue, _ value: YAMLValue, name: String, to configuration: inout Configuration
  ) throws {
    guard let setting = Setting.named(name) else { throw unknown(key, name) }
    try setting.read(value, url.deletingLastPathComponent(), &configuration)
    configuration.origins[name] = key.location.description
  }

  /// The nearest key of the same section.
  private func unknown(_ key: YAMLValue, _ name: String) -> ConfigurationError {
    let section = name.split(separator: ".").dropLast().first
    guard let section else {
      let known = Setting.all.map(\.name).filter { !$0.contains(".") }
      return key.unknown(among: known + Setting.sections.sorted() + [Self.rules])
    }
    let prefix = section + "."
    return key.unknown(
      among: Setting.all.map(\.name).filter { $0.hasPrefix(prefix) }
        .map { String($0.dropFirst(prefix.count)) })
  }

  private func applyRules(_ value: YAMLValue, to configuration: inout Configuration) throws {
    for (key, value) in try value.entries("one `rule: level` a line") {
      guard Rules.rule(named: key.key) != nil else {
        throw ConfigurationError.unknownRule(
          key.location, name: key.key,
          nearest: NearestName.of(key.key, among: Rules.all.map { $0.identifier }))
      }
      // YAML 1.1 reads a bare `off` as false; the word itself is what counts.
      guard let setting = value.node.scalar.flatMap({ RuleSetting($0.string) }) else {
        throw value.unusable(RuleSetting.words.joined(separator: ", "))
      }
      configuration.rules[key.key] = setting
      configuration.origins["rules.\(key.key)"] = key.location.description
    }
  }
}
