/// How a report is rendered. The reporters read nothing else: no environment, no clock.
package struct ReportingOptions: Sendable {
  /// Terminal colours; never decided here.
  package var usesColor: Bool
  /// Columns of the terminal.
  package var columns: Int
  /// Unnamed people become “Source 1”, and words of sources are left out.
  package var redacts: Bool
  /// The terminal prints one line an item, and the last line.
  package var isQuiet: Bool
  /// Printed as given where a format has a place for it; nil keeps output reproducible.
  package var timestamp: String?
  package var toolVersion: String
  /// The settings in use, for the saved run.
  package var configuration: [String: String]

  package init(
    usesColor: Bool = false, columns: Int = 100, redacts: Bool = false, isQuiet: Bool = false,
    timestamp: String? = nil, toolVersion: String = "0.1.0", configuration: [String: String] = [:]
  ) {
    self.usesColor = usesColor
    self.columns = columns
    self.redacts = redacts
    self.isQuiet = isQuiet
    self.timestamp = timestamp
    self.toolVersion = toolVersion
    self.configuration = configuration
  }
}
