package import Documents
import Foundation

/// The file of a saved run.
package enum RunFile {
  /// - Throws: `RunFileError` when the file cannot be read or is no run of this version.
  package static func run(at path: String) throws(RunFileError) -> SavedRun {
    do { return try SavedRun(try data(at: path)) } catch let error as RunFileError {
      throw error
    } catch { throw RunFileError(path, error) }
  }

  /// What became of each finding between two saved runs.
  ///
  /// - Throws: `RunFileError` of the first file that cannot be used.
  package static func comparison(
    of old: String, with new: String
  ) throws(RunFileError) -> RunComparison {
    RunComparison(from: try record(at: old), to: try record(at: new))
  }

  static func record(at path: String) throws(RunFileError) -> RunRecord {
    let data = try data(at: path)
    do { return try SavedRun.record(data) } catch { throw RunFileError(path, error) }
  }

  private static func data(at path: String) throws(RunFileError) -> Data {
    do { return try Data(contentsOf: URL(fileURLWithPath: path)) } catch {
      throw RunFileError(unreadable: path)
    }
  }
}

/// A file that was to be a saved run.
package struct RunFileError: UserFacingError {
  package let location: Location?
  package let problem: String
  package let remedy: String

  init(_ path: String, _ error: any Error) {
    location = Location(path: path)
    problem = (error as? any UserFacingError)?.problem ?? "\(error)"
    remedy = (error as? any UserFacingError)?.remedy ?? "save the run again"
  }

  init(unreadable path: String) {
    location = Location(path: path)
    problem = "cannot be read"
    remedy = "name the file that `verbatim check --format json=FILE` wrote"
  }
}
