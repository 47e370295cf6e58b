package import Documents
package import Extraction

/// One statement of a draft with what the corpus has on it.
package struct Comparison: Sendable {
  package let draft: Document
  package let statement: Statement
  /// Best first; empty when nothing was found.
  package let evidence: [Evidence]
  /// For a quotation that was not found: the place that comes nearest, shown to people only.
  package let nearest: Evidence?
  /// What differs between the draft's words and those of the first piece of evidence, each
  /// difference of one kind; in the order of the draft. Empty for claims.
  package let differences: [Difference]
  /// There was something to compare with; without it a missing quotation means nothing.
  package let hasCorpus: Bool
  /// The corpus holds words of the statement's speaker, or the statement has none that could be known.
  package let knowsSpeaker: Bool
  /// In how many places the words of a short quotation stand in a row; nil for all others.
  package let placeCount: Int?
  /// The first piece of evidence gives a role (“THE DEFENDANT”) that is not whom the draft names.
  package let isOtherRole: Bool
  /// How other documents have the same person say a quotation; without differences where they agree.
  package let versions: [Version]
  /// What sources give differently from a claim, the best source first; empty for quotations.
  package let conflicts: [SlotConflict]
  /// A source says what a claim says; always false for quotations.
  package let isSupported: Bool

  package init(
    draft: Document, statement: Statement, evidence: [Evidence], nearest: Evidence? = nil,
    differences: [Difference] = [], hasCorpus: Bool = true, knowsSpeaker: Bool = true,
    isOtherRole: Bool = false, versions: [Version] = [], placeCount: Int? = nil,
    conflicts: [SlotConflict] = [], isSupported: Bool = false
  ) {
    self.draft = draft
    self.statement = statement
    self.evidence = evidence
    self.nearest = nearest
    self.differences = differences
    self.hasCorpus = hasCorpus
    self.knowsSpeaker = knowsSpeaker
    self.placeCount = placeCount
    self.isOtherRole = isOtherRole
    self.versions = versions
    self.conflicts = conflicts
    self.isSupported = isSupported
  }

  /// A quotation as another document has it.
  package struct Version: Sendable, Hashable {
    package let evidence: Evidence
    /// Words that are other than the draft's; empty when there are none.
    package let differences: [Difference]

    package init(evidence: Evidence, differences: [Difference]) {
      self.evidence = evidence
      self.differences = differences
    }
  }
}
