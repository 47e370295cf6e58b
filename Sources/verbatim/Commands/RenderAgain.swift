import ArgumentParser
import Pipeline
import Reporting

struct RenderAgain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Render a saved run again in other formats; checks nothing.",
    discussion: """
      Example:
        verbatim check draft.html -c sources -f json=run.json
        verbatim report run.json -f html=report.html -f sarif=report.sarif
      """)

  @Argument(help: "What `check --format json=FILE` wrote.")
  var file: String

  @OptionGroup var output: OutputOptions

  func run() throws {
    let outputs = try output.requests()
    let saved = try RunFile.run(at: file)
    for request in outputs {
      var options = output.options(for: request, settings: saved.configuration)
      options.toolVersion = saved.toolVersion
      options.timestamp = saved.timestamp
      try request.write(saved.report, options: options)
    }
  }
}
