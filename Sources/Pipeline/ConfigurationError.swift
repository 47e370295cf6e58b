package import Documents

/// What is wrong with the settings of a run.
package enum ConfigurationError: UserFacingError, Hashable {
  case malformed(Location, reason: String)
  case unknownKey(Location, key: String, nearest: String?)
  case unusableValue(Location?, key: String, expected: String)
  case unknownRule(Location?, name: String, nearest: String?)
  case unknownName(String, known: [String])
  case missingCorpus(path: String)

  package var location: Location? {
    switch self {
    case .malformed(let place, _), .unknownKey(let place, _, _): place
    case .unusableValue(let place, _, _), .unknownRule(let place, _, _): place
    case .unknownName: nil
    case .missingCorpus(let path): Location(path: path)
    }
  }

  package var problem: String {
    switch self {
    case .malformed(_, let reason): "not YAML that can be read: \(reason)"
    case .unknownKey(_, let key, _): "“\(key)” is not a setting"
    case .unusableValue(_, let key, let expected): "“\(key)” takes \(expected)"
    case .unknownRule(_, let name, _): "there is no rule “\(name)”"
    case .unknownName(let name, _): "there is no “\(name)”"
    case .missingCorpus: "there is no such corpus folder"
    }
  }

  package var remedy: String {
    switch self {
    case .malformed: "correct the file at that line"
    case .unknownKey(_, _, let nearest):
      nearest.map { "did you mean “\($0)”?" } ?? "remove it; README.md lists the settings"
    case .unusableValue(_, _, let expected): "write \(expected)"
    case .unknownRule(_, _, let nearest):
      nearest.map { "did you mean “\($0)”?" } ?? "`verbatim rules` lists them"
    case .unknownName(let name, let known):
      (NearestName.of(name, among: known).map { "did you mean “\($0)”? " } ?? "")
        + "use one of \(known.joined(separator: ", "))"
    case .missingCorpus: "give the folder that holds the sources with --corpus"
    }
  }
}
