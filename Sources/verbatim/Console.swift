import Documents
import Foundation
import Pipeline
import Reporting

/// The two streams of a command: data to standard output, everything else to standard error.
enum Console {
  /// Writes data as it is. Ends the program when nobody takes it: quietly when the reader has gone,
  /// with a word when there is no room.
  static func write(_ text: String) {
    var text = text
    let failure = text.withUTF8 { bytes -> Int32 in
      var rest = UnsafeRawBufferPointer(bytes)[...]
      while !rest.isEmpty {
        let count = Foundation.write(
          STDOUT_FILENO, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count > 0 {
          rest = rest.dropFirst(count)
        } else if errno != EINTR {
          return errno
        }
      }
      return 0
    }
    guard failure != 0 else { return }
    if failure == EPIPE { exit(128 + SIGPIPE) }
    tell("error: standard output cannot be written: \(String(cString: strerror(failure)))")
    exit(ExitStatus.incomplete.rawValue)
  }

  /// Tells a person something. Words of documents in it must have been made visible before.
  static func tell(_ text: String) { writeError(text + "\n") }

  /// Replaces the last progress line; a step that is done takes it away.
  static func showProgress(_ step: RunProgress.Step) {
    let name = VisibleText.line(step.name)
    guard let count = step.count else { return writeError("\r\u{1B}[K\(name)\r") }
    guard count.done < count.total else { return writeError("\r\u{1B}[K") }
    let width = 24
    let full = width * count.done / max(1, count.total)
    let bar =
      String(repeating: "━", count: full) + String(repeating: "╌", count: width - full)
    writeError("\r\u{1B}[K\(name)  \(bar)  \(count.done) of \(count.total)\r")
  }

  private static func writeError(_ text: String) {
    // Where standard error cannot be written there is nobody to tell it to.
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  /// Steps to a terminal, where they are wanted; what happened to an index always.
  static func progress(isShown: Bool = true) -> RunProgress {
    let isShown = isShown && Terminal.isTerminal(.errors)
    return RunProgress { step in
      if isShown { showProgress(step) }
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
