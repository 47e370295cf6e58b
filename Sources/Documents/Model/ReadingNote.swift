/// Something a person should know about how a file was read: guessed, repaired or not understood.
package struct ReadingNote: Sendable, Hashable {
  package enum Kind: String, Sendable {
    /// The encoding was guessed, wrong, or bytes had to be replaced.
    case encoding
    /// Markup was repaired.
    case repair
    /// Part of the file was not understood; its text is kept.
    case unsupported
    /// The file is damaged or cut short, or a limit was hit: text is missing. The document is
    /// incomplete.
    case incomplete
  }

  package let kind: Kind
  package let message: String
  package let location: Location

  package init(kind: Kind, message: String, location: Location) {
    self.kind = kind
    self.message = message
    self.location = location
  }
}
