/// How a report is rendered. The reporters read nothing else: no environment, no clock.
package struct ReportingOptions: Sendable {
  /// Terminal colours; never decided here.
  package var usesColor: Bool
  /// Columns of the terminal.
  package var columns: Int
  /// Unnamed people become “Source 1”, and words of sources are left out.
  package var redacts: Bool
  /// How much the terminal shows.
  package var detail: Detail
  /// From which relative paths count, where the terminal follows links (OSC 8); nil: it does not.
  package var linkFolder: String?
  /// Printed as given where a format has a place for it; nil keeps output reproducible.
  package var timestamp: String?
  package var toolVersion: String
  /// The settings in use, for the saved run.
  package var configuration: [String: String]

  /// How much the terminal shows, least first.
  package enum Detail: Int, Sendable, Comparable {
    /// The last line only.
    case lastLine
    /// One line an item.
    case line
    /// An item with its words, chain, best passage and remedy.
    case item
    /// Also what has nothing against it, and every passage.
    case everything

    package static func < (left: Detail, right: Detail) -> Bool { left.rawValue < right.rawValue }
  }

  package init(
    usesColor: Bool = false, columns: Int = 100, redacts: Bool = false, detail: Detail = .item,
    linkFolder: String? = nil,
    timestamp: String? = nil, toolVersion: String = "0.1.0", configuration: [String: String] = [:]
  ) {
    self.usesColor = usesColor
    self.columns = columns
    self.redacts = redacts
    self.detail = detail
    self.linkFolder = linkFolder
    self.timestamp = timestamp
    self.toolVersion = toolVersion
    self.configuration = configuration
  }
}
