import Foundation

/// What happens when a person presses Ctrl-C: the progress line goes, and the status says so.
enum Interruption {
  static func install() {
    // Only calls that a signal handler may make (POSIX, async-signal-safe functions).
    signal(SIGINT) { _ in
      let clear: StaticString = "\r\u{1B}[K"
      if isatty(STDERR_FILENO) == 1 {
        _ = write(STDERR_FILENO, clear.utf8Start, clear.utf8CodeUnitCount)
      }
      _exit(130)
    }
  }
}
