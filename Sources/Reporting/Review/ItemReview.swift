/// What people have done with one item.
package struct ItemReview: Sendable, Hashable {
  package var decision: Decision = .open
  /// Who decided; nil while nobody has.
  package var by: String?
  /// ISO 8601, UTC.
  package var time: String?
  /// Why, where a reason was given.
  package var reason: String?
  /// What was found has changed since somebody decided, so the item is open again.
  package var isReopened = false
  package var notes: [Note] = []
  /// Points of the checklist that are done.
  package var checked: Set<String> = []
  /// The last event on this item; 0 when there is none.
  package var sequence = 0

  package init() {}

  /// What counts: a decision about something else than what is found now does not.
  package var standing: Decision { isReopened ? .open : decision }

  /// Somebody's words about an item.
  package struct Note: Sendable, Hashable {
    package let by: String
    /// ISO 8601, UTC.
    package let time: String
    package let audience: Audience
    package let text: String
    /// The event that made it.
    package let sequence: Int

    package init(by: String, time: String, audience: Audience, text: String, sequence: Int) {
      self.by = by
      self.time = time
      self.audience = audience
      self.text = text
      self.sequence = sequence
    }
  }

  /// Whom a note is meant for.
  package enum Audience: String, Sendable, Hashable, CaseIterable {
    /// Stays with the desk: in no export but the desk's own log.
    case `private`
    /// Goes into the memo and into correction requests.
    case author
  }
}
