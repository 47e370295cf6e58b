import ArgumentParser
import Foundation
import Pipeline

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a .verbatim.yml that explains every setting. Never writes over one.")

  @Argument(help: "Folder to write to.")
  var folder = "."

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Folder of sources to name in it (repeatable).", valueName: "dir"))
  var corpus: [String] = []

  @Option(help: "Profile to name in it: desk, wire, magazine, blog.")
  var profile = Profile.desk

  func run() throws {
    let url = URL(fileURLWithPath: folder).appending(path: ConfigurationFile.name)
    let text = ConfigurationFile.template(profile: profile, corpus: corpus)
    try NewFile(url).write(text)
    Console.write("\(url.relativePath)\n")
  }
}

extension Profile: ExpressibleByArgument {}
