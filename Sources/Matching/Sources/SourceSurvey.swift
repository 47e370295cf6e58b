package import Documents
package import Extraction
package import Indexing

/// The sources of a run and what rests on them: what the rules about sources look at.
package struct SourceSurvey: Sendable {
  /// A draft with what the corpora have on its statements.
  package struct Draft: Sendable {
    package let document: Document
    package let analysis: Analysis
    package let comparisons: [Comparison]

    package init(document: Document, analysis: Analysis, comparisons: [Comparison]) {
      self.document = document
      self.analysis = analysis
      self.comparisons = comparisons
    }
  }

  package let drafts: [Draft]
  /// Every document of the corpora.
  package let documents: [SourceDocument]
  /// Sources that could not be read, or not wholly, one line each.
  package let gaps: [String]

  package init(drafts: [Draft], documents: [SourceDocument], gaps: [String]) {
    self.drafts = drafts
    self.documents = documents
    self.gaps = gaps
  }
}
