package import Documents

/// What is wrong with the settings of a run.
package enum ConfigurationError: UserFacingError, Hashable {
  case malformed(Location, reason: String)
  case unknownKey(Location?, key: String, nearest: String?)
  case unusableValue(Location?, key: String, expected: String)
  case unknownRule(Location?, name: String, nearest: String?)
  case unknownName(String, known: [String])
  case missingCorpus(path: String)
  case unusableBaseline(Location, reason: String)
  case unusableDiff(Location)
  case missingWords(Location, String)
  case unwritableWaivers(Location, reason: String)

  package var location: Location? {
    switch self {
    case .malformed(let place, _): place
    case .unknownKey(let place, _, _), .unusableValue(let place, _, _): place
    case .unknownRule(let place, _, _): place
    case .unknownName: nil
    case .missingCorpus(let path): Location(path: path)
    case .unusableBaseline(let place, _), .missingWords(let place, _): place
    case .unusableDiff(let place), .unwritableWaivers(let place, _): place
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
    case .unusableBaseline(_, let reason): "the baseline cannot be used: \(reason)"
    case .unusableDiff: "not a unified diff"
    case .missingWords(_, let words): "the words “\(words)” are not in the draft"
    case .unwritableWaivers(_, let reason): "the waivers cannot be written: \(reason)"
    }
  }

  package var remedy: String {
    switch self {
    case .malformed: "correct the file at that line"
    case .unknownKey(_, _, let nearest):
      nearest.map { "did you mean “\($0)”?" } ?? "remove it; `verbatim init` lists the settings"
    case .unusableValue(_, _, let expected): "write \(expected)"
    case .unknownRule(_, _, let nearest):
      nearest.map { "did you mean “\($0)”?" } ?? "`verbatim rules` lists them"
    case .unknownName(let name, let known):
      (NearestName.of(name, among: known).map { "did you mean “\($0)”? " } ?? "")
        + "use one of \(known.joined(separator: ", "))"
    case .missingCorpus: "give the folder that holds the sources with --corpus"
    case .unusableBaseline: "`verbatim baseline create` writes one"
    case .missingWords: "give words as they stand in the draft"
    case .unwritableWaivers: "make the folder of the draft writable"
    case .unusableDiff: "give what `git diff` or `diff -u` prints"
    }
  }
}
