import Documents
import Extraction
import Indexing

/// Finds sentences of the corpora that speak of what a claim speaks of.
struct ClaimMatcher {
  private let matcher: Matcher
  private let statement: Statement
  private let draft: Document

  init(_ matcher: Matcher, _ statement: Statement, _ draft: Document) {
    self.matcher = matcher
    self.statement = statement
    self.draft = draft
  }

  func comparison() throws(CorpusError) -> Comparison {
    Comparison(draft: draft, statement: statement, evidence: [])
  }
}
