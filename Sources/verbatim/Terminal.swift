import Foundation

/// What the surroundings say about output. The only file that reads the environment.
enum Terminal {
  enum Stream: Int32 {
    case output = 1
    case errors = 2
  }

  static func isTerminal(_ stream: Stream) -> Bool { isatty(stream.rawValue) == 1 }

  /// True or false where the environment decides; nil where the terminal does.
  /// https://no-color.org, https://bixense.com/clicolors
  static var wantsColor: Bool? {
    let environment = ProcessInfo.processInfo.environment
    if let value = environment["NO_COLOR"], !value.isEmpty { return false }
    if let value = environment["CLICOLOR_FORCE"], value != "0" { return true }
    return environment["TERM"] == "dumb" ? false : nil
  }

  /// Whether the terminal is known to follow links (OSC 8); where it is not known it is not tried.
  /// https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda
  static var showsLinks: Bool {
    let environment = ProcessInfo.processInfo.environment
    if environment["NO_HYPERLINKS"] != nil || environment["TERM"] == "dumb" { return false }
    if environment["FORCE_HYPERLINK"].map({ $0 != "0" }) == true { return true }
    let known = [
      "WEZTERM_PANE", "KITTY_WINDOW_ID", "KONSOLE_VERSION", "WT_SESSION", "GHOSTTY_RESOURCES_DIR",
    ]
    if known.contains(where: { environment[$0] != nil }) { return true }
    if ["iTerm.app", "vscode", "WezTerm", "ghostty"].contains(environment["TERM_PROGRAM"] ?? "") {
      return true
    }
    // GNOME Terminal and its kin since 0.50.
    return (environment["VTE_VERSION"].flatMap(Int.init) ?? 0) >= 5000
  }

  /// `VERBATIM_INDEX`: the folder for indexes where the command line names none.
  static var indexFolder: String? {
    ProcessInfo.processInfo.environment["VERBATIM_INDEX"].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Width of the terminal in columns; 100 where there is none.
  static var columns: Int {
    var size = winsize()
    guard ioctl(Stream.output.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return 100
    }
    return Int(size.ws_col)
  }

  /// Variables of the environment that are meant for this program.
  static var settings: [String: String] {
    ProcessInfo.processInfo.environment.filter { $0.key.hasPrefix("VERBATIM_") }
  }

  /// Today by the clock, or by `SOURCE_DATE_EPOCH`, in universal time: `YYYY-MM-DD`.
  static var today: String {
    String((reproducibleTime ?? Date().formatted(.iso8601)).prefix(10))
  }

  /// `SOURCE_DATE_EPOCH` as an ISO 8601 time: the only time stamp that keeps output reproducible.
  /// https://reproducible-builds.org/specs/source-date-epoch
  static var reproducibleTime: String? {
    let value = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"]
    guard let seconds = value.flatMap(Double.init) else { return nil }
    return Date(timeIntervalSince1970: seconds).formatted(.iso8601)
  }
}
