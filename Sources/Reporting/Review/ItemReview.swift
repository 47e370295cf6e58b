package import Matching

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
  /// The event that decided; 0 while nobody has.
  package var decided = 0
  /// Whoever decided wants a waiver beside the draft, so that every check honours it.
  package var wantsWaiver = false
  /// What stands beside the draft because of a decision about this item; nil when nothing does.
  package var waivers: WrittenWaivers?
  package var notes: [Note] = []
  /// Points of the checklist that are done.
  package var checked: Set<String> = []
  /// The last event on this item; 0 when there is none.
  package var sequence = 0

  package init() {}

  /// What counts: a decision about something else than what is found now does not.
  package var standing: Decision { isReopened ? .open : decision }

  /// Waivers that a decision has put beside the draft.
  package struct WrittenWaivers: Sendable, Hashable {
    /// As people see it, `DRAFT.verbatim.yml`.
    package let file: String
    /// The event that decided.
    package let decision: Int
    package let waivers: [Waiver]

    package init(file: String, decision: Int, waivers: [Waiver]) {
      self.file = file
      self.decision = decision
      self.waivers = waivers
    }
  }

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
