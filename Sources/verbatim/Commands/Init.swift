import ArgumentParser
import Documents
import Foundation
import Pipeline

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a .verbatim.yml that explains every setting, and with --ci what CI needs.",
    discussion: """
      Never writes over a file. With --ci: a GitHub workflow (.github/workflows/verbatim.yml), a \
      GitLab job (.gitlab/verbatim.yml) and a pre-commit hook (.pre-commit-config.yaml); remove \
      those you do not use. They pass --redact: logs and reports hold no words of sources.
      """)

  @Argument(help: "Folder to write to.")
  var folder = "."

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Folder of sources to name in it (repeatable).", valueName: "dir"))
  var corpus: [String] = []

  @Option(help: "Profile to name in it: desk, wire, magazine, blog.")
  var profile = Profile.desk

  @Flag(help: "Also write files for GitHub, GitLab and pre-commit.")
  var ci = false

  @Option(help: ArgumentHelp("Folder of drafts that CI checks.", valueName: "dir"))
  var drafts = "drafts"

  func validate() throws {
    // The name stands in a shell line, in YAML and in a regular expression.
    let isPlain = drafts.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2F, 0x5F: true
      default: false
      }
    }
    guard isPlain, !drafts.isEmpty, !drafts.hasPrefix("-"), !drafts.hasPrefix("/") else {
      throw ValidationError("--drafts takes a folder named with letters, digits, - _ and / only.")
    }
  }

  /// What is there already stays, and is told; the rest is written. Status 2 when nothing was.
  func run() throws {
    let template = ConfigurationFile.template(profile: profile, corpus: corpus)
    let settings = URL(fileURLWithPath: folder).appending(path: ConfigurationFile.name)
    // Whoever adds CI has settings already, as the README says.
    let hasSettings = ci && FileManager.default.fileExists(atPath: settings.path)
    let files =
      (hasSettings ? [] : [(path: ConfigurationFile.name, text: template)])
      + (ci ? ContinuousIntegration.files(drafts: drafts) : [])
    var kept: [OutputError] = []
    for file in files {
      let url = URL(fileURLWithPath: folder).appending(path: file.path)
      do {
        try NewFile(url).write(file.text)
        Console.write("\(url.relativePath)\n")
      } catch let error as OutputError {
        kept.append(error)
      }
    }
    for error in kept { Console.report(error) }
    try (kept.count == files.count ? ExitStatus.usage : .clean).finish()
  }
}

extension Profile: ExpressibleByArgument {}
