package import Documents
package import Extraction

/// One statement of a draft with what the corpus has on it.
package struct Comparison: Sendable {
  package let draft: Document
  package let statement: Statement
  /// Best first; empty when nothing was found.
  package let evidence: [Evidence]

  package init(draft: Document, statement: Statement, evidence: [Evidence]) {
    self.draft = draft
    self.statement = statement
    self.evidence = evidence
  }
}
