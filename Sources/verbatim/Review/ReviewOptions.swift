import ArgumentParser
import Foundation
import Reporting
import Reviewing

/// The run that a command of the review is about.
struct RunOption: ParsableArguments {
  @Argument(help: "A run that `verbatim check -f json=RUN.json` saved.")
  var run: String

  func saved() throws -> ReviewedRun { try ReviewedRun(path: run) }

  /// The run as it was saved, with its log.
  func review() throws -> Review { try review(of: try saved()) }

  func review(of saved: ReviewedRun) throws -> Review {
    try review(saved.presentation, of: saved)
  }

  func review(_ presentation: Presentation, of saved: ReviewedRun) throws -> Review {
    try Review(
      presentation, in: try store(of: saved), at: Now.text,
      draftFile: { try saved.draftFile($0) })
  }

  func store(of saved: ReviewedRun) throws -> ReviewStore {
    try ReviewStore(at: ReviewStore.url(forRun: saved.url))
  }
}

/// Who acts.
struct PersonOption: ParsableArguments {
  @Option(help: ArgumentHelp("Your name or initials, for the log.", valueName: "name"))
  var by: String = NSUserName()
}

/// The clock, which only the command line reads.
enum Now {
  /// ISO 8601, UTC.
  static var text: String { Date.now.ISO8601Format() }
}
