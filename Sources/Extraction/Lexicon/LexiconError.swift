package import Documents

/// What is wrong with a word list.
package enum LexiconError: UserFacingError, Hashable {
  case unknownLanguage(String, known: [String])
  case missingFile(name: String, language: String)
  case malformed(Location, problem: String, remedy: String)

  package var location: Location? {
    if case .malformed(let place, _, _) = self { place } else { nil }
  }

  package var problem: String {
    switch self {
    case .unknownLanguage(let language, _): "no lexicon for language “\(language)”"
    case .missingFile(let name, let language): "lexicon “\(language)” has no \(name).tsv"
    case .malformed(_, let problem, _): problem
    }
  }

  package var remedy: String {
    switch self {
    case .unknownLanguage(_, let known): "use one of \(known.joined(separator: ", "))"
    case .missingFile(let name, _): "add \(name).tsv, with its header line alone if it has no words"
    case .malformed(_, _, let remedy): remedy
    }
  }
}
