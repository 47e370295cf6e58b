package import Documents

/// A link to a file beside the draft that is not there.
struct DeadReference: DraftRule {
  static let identifier = "dead-reference"
  static let level = Level.error
  static let remedy = "correct the path, or add the file"

  func findings(in prose: Prose, _ context: RuleContext) -> [Finding] {
    context.missingFiles.map { missing in
      finding(.gone(DifferingWords.shown(missing.path)), in: prose, spans: [missing.place])
    }
  }
}

/// A file that a draft refers to and that is not there.
package struct MissingFile: Sendable, Hashable {
  /// As the draft writes it.
  package let path: String
  /// The paragraph that refers to it.
  package let place: TextRange

  package init(path: String, place: TextRange) {
    self.path = path
    self.place = place
  }
}

extension Finding.Message {
  fileprivate static func gone(_ path: String) -> Finding.Message {
    "the draft refers to “\(path)”, and there is no such file"
  }
}
