package import Documents

/// Why a report could not be rendered.
package enum ReportingError: UserFacingError, Hashable {
  /// The executable was built without one of its templates.
  case missingTemplate(String)
  case unknownFormat(String, known: [String])

  package var location: Location? { nil }

  package var problem: String {
    switch self {
    case .missingTemplate(let name): "this build lacks the template \(name)"
    case .unknownFormat(let name, _): "“\(name)” is not an output format"
    }
  }

  package var remedy: String {
    switch self {
    case .missingTemplate: "build verbatim again from a complete checkout"
    case .unknownFormat(_, let known): "use one of \(known.joined(separator: ", "))"
    }
  }
}
