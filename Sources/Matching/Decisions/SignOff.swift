package import Documents

/// A person's word that a draft was checked, as it was then.
package struct SignOff: Sendable, Hashable {
  package let initials: String
  /// `YYYY-MM-DD`.
  package let date: String?
  /// SHA-256 of the draft's file when it was signed off, lower-case hexadecimal.
  package let sha256: String
  /// Where it is written.
  package let location: Location

  package init(initials: String, date: String?, sha256: String, location: Location) {
    self.initials = initials
    self.date = date
    self.sha256 = sha256
    self.location = location
  }
}
