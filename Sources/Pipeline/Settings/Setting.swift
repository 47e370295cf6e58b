import Foundation
import Matching

/// One setting: its name in `.verbatim.yml`, how it is read, how it is shown. To add one: a property
/// of `Configuration` and an entry in `all`.
package struct Setting: Sendable {
  /// "fail-on"; "quotes.cleanup" for a key inside a section.
  package let name: String
  /// One line for `verbatim init`.
  package let about: String
  /// A value to show in `verbatim init`, as YAML.
  package let example: String
  /// Relative folders in a file count from `folder`; nil: from where the program runs.
  let read: @Sendable (YAMLValue, URL?, inout Configuration) throws -> Void
  /// The value in force; nil when there is none.
  package let shown: @Sendable (Configuration) -> String?

  /// Scalar settings can be given by a variable of the environment: `VERBATIM_FAIL_ON`.
  package var variable: String {
    "VERBATIM_"
      + name.uppercased().map { $0 == "-" || $0 == "." ? "_" : String($0) }.joined()
  }

  /// In the order of the documentation.
  package static let all: [Setting] = [
    profile, corpus, index, language, date, failOn, baseline, cleanup, lexicons, fragmentWords,
    lateSentences, claimWorth, outletShare, baselineDays, draftBytes, findings, people, outlets,
  ]

  static func named(_ name: String) -> Setting? { all.first { $0.name == name } }

  /// Words before the dot: "quotes", "thresholds", "limits".
  static let sections = Set(
    all.compactMap { setting in
      setting.name.contains(".") ? setting.name.split(separator: ".").first.map(String.init) : nil
    })

  private static let profile = Setting(
    name: "profile", about: "what kind of desk this is: desk, wire, magazine, blog",
    example: "desk",
    read: { value, _, configuration in configuration.profile = try value.word(Profile.self) },
    shown: { $0.profile.rawValue })

  private static let corpus = Setting(
    name: "corpus", about: "folders of sources, from this file's folder", example: "[sources]",
    read: { value, folder, configuration in
      configuration.corpus = try value.strings().map { place($0, in: folder) }
    }, shown: { $0.corpus.isEmpty ? "" : $0.corpus.joined(separator: ", ") })

  private static let index = Setting(
    name: "index", about: "folder for the indexes of the corpora; left out: with the sources",
    example: "../indexes",
    read: { value, folder, configuration in
      configuration.index = place(try value.string(), in: folder)
    }, shown: { $0.index })

  private static let language = Setting(
    name: "language", about: "language of drafts that do not name one", example: "en",
    read: { value, _, configuration in configuration.language = try value.string() },
    shown: { $0.language })

  private static let date = Setting(
    name: "date", about: "date of drafts that give none", example: "2026-02-05",
    read: { value, _, configuration in configuration.date = try value.date() },
    shown: { $0.date })

  private static let failOn = Setting(
    name: "fail-on", about: "lowest level that fails the run: error, warning, note, never",
    example: "error",
    read: { value, _, configuration in
      let word = try value.string()
      guard word == "never" || Level(word: word) != nil else {
        throw value.unusable("error, warning, note or never")
      }
      configuration.failOn = Level(word: word)
    }, shown: { $0.failOn?.word ?? "never" })

  private static let baseline = Setting(
    name: "baseline", about: "findings that are known and do not fail the run",
    example: "verbatim.baseline.json",
    read: { value, folder, configuration in
      configuration.baseline = place(try value.string(), in: folder)
    }, shown: { $0.baseline })

  private static let lexicons = Setting(
    name: "lexicons",
    about: "folder of words of your own: LANGUAGE/TABLE.tsv, added to the built-in ones",
    example: "words",
    read: { value, folder, configuration in
      configuration.lexicons = place(try value.string(), in: folder)
    }, shown: { $0.lexicons })

  static func place(_ path: String, in folder: URL?) -> String {
    guard let folder, !path.hasPrefix("/") else { return path }
    return folder.appending(path: path).path
  }
}
