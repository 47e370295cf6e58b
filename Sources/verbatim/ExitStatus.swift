import ArgumentParser
import Documents
import Extraction
import Pipeline
import Reporting

/// How a run ended, for the shell.
enum ExitStatus: Int32, Error {
  /// Nothing at or above `--fail-on`.
  case clean = 0
  case findings = 1
  /// Usage or configuration.
  case usage = 2
  /// The check could not be completed.
  case incomplete = 3
  /// A fault of verbatim itself.
  case bug = 4

  /// What an error that ended the command means to the shell.
  static func of(_ error: any UserFacingError) -> ExitStatus {
    switch error {
    case is ConfigurationError, is LexiconError, is OutputError, is ReportingError,
      is MistypedCommand, is RunFileError:
      .usage
    default: .incomplete
    }
  }

  /// Ends the command with this status; `clean` just returns.
  func finish() throws {
    if self != .clean { throw ExitCode(rawValue) }
  }
}
