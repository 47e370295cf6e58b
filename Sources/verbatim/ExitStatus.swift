import ArgumentParser
import Documents
import Extraction
import Pipeline
import Reporting
import Reviewing
import Serving

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
    case is ConfigurationError, is LexiconError, is OutputError, is ReportingError, is ServingError,
      is ReviewedRunError, is MistypedCommand, is RunFileError:
      .usage
    case let error as ReviewError: of(error)
    default: .incomplete
    }
  }

  /// What cannot be done as asked is usage; a log that cannot be used is a gap.
  private static func of(_ error: ReviewError) -> ExitStatus {
    switch error {
    case .unusable, .newer: .incomplete
    default: .usage
    }
  }

  /// Ends the command with this status; `clean` just returns.
  func finish() throws {
    if self != .clean { throw ExitCode(rawValue) }
  }
}
