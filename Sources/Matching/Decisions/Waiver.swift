package import Documents

/// A person's word that findings may stand, with the reason.
package struct Waiver: Sendable, Hashable {
  /// What part of a draft is meant.
  package enum Anchor: Sendable, Hashable {
    /// These words, wherever they stand; `prefix` and `suffix` tell several places apart. The text
    /// quote selector of the W3C Web Annotation Data Model (2017), compared word by word.
    case words(exact: String, prefix: String, suffix: String)
    /// A stretch of the draft's text: the paragraph that a comment stands in or before.
    case place(TextRange)
    /// Everything the named rules say of the draft.
    case draft
  }

  /// Where the waiver is written.
  package enum Origin: String, Sendable, Hashable {
    /// `DRAFT.verbatim.yml` beside the draft.
    case sidecar
    /// A comment in the draft itself.
    case inline
  }

  /// As written; they need not exist.
  package let rules: [String]
  package let anchor: Anchor
  /// "" when none is given.
  package let reason: String
  /// Who answers for it; "" when nobody is named.
  package let initials: String
  /// Last day on which it holds, `YYYY-MM-DD`; nil: it does not end.
  package let expires: String?
  package let origin: Origin
  /// Where it is written.
  package let location: Location

  package init(
    rules: [String], anchor: Anchor, reason: String, initials: String = "",
    expires: String? = nil, origin: Origin, location: Location
  ) {
    self.rules = rules
    self.anchor = anchor
    self.reason = reason
    self.initials = initials
    self.expires = expires
    self.origin = origin
    self.location = location
  }

  /// Over on that day. Without a day nothing is ever over, so that a run needs no clock.
  package func isOver(on today: String?) -> Bool {
    guard let expires, let today else { return false }
    return expires < today
  }
}
