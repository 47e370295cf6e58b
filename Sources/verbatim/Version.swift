import Foundation

/// The version of the program, as in CHANGELOG.md.
enum Version {
  static let current = "0.1.0"

  /// Differs between two builds, also of one version: what one has found is not what the other would.
  static var build: String {
    let path = Bundle.main.executablePath ?? CommandLine.arguments[0]
    // Without the file's date the version has to do.
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    let date = attributes?[.modificationDate] as? Date
    let size = attributes?[.size] as? Int
    return "\(current) \(size ?? 0) \(date?.timeIntervalSince1970 ?? 0)"
  }
}
