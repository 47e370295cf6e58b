/// What a desk may set for the rules.
package struct RuleSettings: Sendable, Hashable {
  package var thresholds = Thresholds()
  package var cleanup = CleanupPolicy.standard
  /// People whose names the desk knows in several forms.
  package var people: [KnownPerson] = []
  package var outlets: [Outlet] = []

  package init() {}

  /// The outlet that a draft or a source calls `name`, compared without case and article.
  package func outlet(named name: String) -> Outlet? {
    let wanted = Outlet.folded(name)
    return outlets.first { outlet in
      ([outlet.name] + outlet.aliases).contains { Outlet.folded($0) == wanted }
    }
  }
}

/// Numbers at which rules begin to speak.
package struct Thresholds: Sendable, Hashable {
  /// A partial quotation with fewer words is a fragment (`quotation-fragment`).
  package var fragmentWords = 4
  /// Sentences of a quotation before its speaker may come (`late-attribution`). Two: the Guardian and
  /// Reuters want the speaker after the first, a second short one is common in all of the press.
  package var lateSentences = 2
  /// How much a claim must be worth checking, in percent (`unattributed-claim`). 40: F1 0.75 on the
  /// ClaimBuster development sentences, see `Claim.worth`.
  package var claimWorth = 40
  /// Share of the attributed statements that may rest on one outlet, in percent (`single-outlet`).
  package var outletShare = 50
  /// Days that a finding may stay in the baseline (`stale-baseline`).
  package var baselineDays = 90

  package init() {}
}

/// How much of a speaker's words a desk may tidy up without saying so.
package enum CleanupPolicy: String, Sendable, Hashable, CaseIterable {
  /// Nothing: a filler that is gone is a changed word.
  case strict
  /// Fillers, case, punctuation, spelling.
  case standard
  /// These, and nothing is said about it.
  case lenient
}
