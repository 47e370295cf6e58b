import Documents
import Foundation
import Pipeline
import Reporting

/// The two streams of a command: data to standard output, everything else to standard error.
enum Console {
  /// Writes data as it is.
  static func write(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }

  /// Tells a person something. Words of documents in it must have been made visible before.
  static func tell(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  /// Replaces the last progress line.
  static func showProgress(_ step: String) {
    FileHandle.standardError.write(Data("\r\u{1B}[K\(step)\r".utf8))
  }

  /// Steps to a terminal, where they are wanted; what happened to an index always.
  static func progress(isShown: Bool = true) -> RunProgress {
    let isShown = isShown && Terminal.isTerminal(.errors)
    return RunProgress { step in
      if isShown { showProgress(VisibleText.line(step)) }
    } warn: { sentence in
      tell(VisibleText.line("note: \(sentence)"))
    }
  }

  /// `path:line:column: error: problem`, then the remedy.
  static func report(_ error: any UserFacingError) {
    report(error.problem, at: error.location, remedy: error.remedy)
  }

  static func report(_ problem: String, at location: Location?, remedy: String) {
    let place = location.map { "\($0.description): " } ?? ""
    tell(VisibleText.line("\(place)error: \(problem)"))
    tell("  " + VisibleText.line("remedy: \(remedy)"))
  }
}
