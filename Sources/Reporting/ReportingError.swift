package import Documents

/// Why a report could not be rendered.
package enum ReportingError: UserFacingError, Hashable {
  /// The executable was built without one of its templates.
  case missingTemplate(String)
  case unknownFormat(String, known: [String], nearest: String?)
  /// A file that is no saved run.
  case noRun
  /// A saved run that another version of the program wrote.
  case otherVersion(String, known: String)
  /// A saved run that contradicts itself, and where.
  case damagedRun(String)

  package var location: Location? { nil }

  package var problem: String {
    switch self {
    case .missingTemplate(let name): "this build lacks the template \(name)"
    case .unknownFormat(let name, _, _): "“\(name)” is not an output format"
    case .noRun: "this is not a saved run"
    case .otherVersion(let schema, let known): "this run is “\(schema)”, not “\(known)”"
    case .damagedRun(let reason): "this run cannot be used: \(reason)"
    }
  }

  package var remedy: String {
    switch self {
    case .missingTemplate: "build verbatim again from a complete checkout"
    case .unknownFormat(_, let known, let nearest):
      (nearest.map { "did you mean “\($0)”? " } ?? "")
        + "use one of \(known.joined(separator: ", "))"
    case .noRun: "save one with `verbatim check --format json=run.json`"
    case .otherVersion: "check the drafts again with this version of verbatim"
    case .damagedRun: "check the drafts again; `verbatim schema run` tells the form"
    }
  }
}
