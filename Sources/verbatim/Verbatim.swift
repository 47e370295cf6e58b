import ArgumentParser

@main
struct Verbatim: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verbatim",
    abstract: "Check quotations and claims in a draft against a local corpus of sources.",
    subcommands: [Extract.self, Read.self])
}
