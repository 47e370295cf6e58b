import Documents
import Extraction
import Matching
import Pipeline

/// schema.org `ClaimReview` (JSON-LD) of the items that a person has confirmed, and of no others: the
/// program's own verdict is never published as a rating.
package struct ClaimReviewExport: ReviewExport {
  package static let identifier = "claimreview"
  package static let summary = "ClaimReview JSON-LD of what a person has confirmed"
  package static let mediaType = "application/ld+json"

  package init() {}

  package func text(of presentation: Presentation, _ review: RunReview) throws -> String {
    let graph = presentation.drafts.flatMap { draft in
      draft.items.compactMap { ClaimReview($0, in: draft, review[$0]) }
    }
    return try JSONLine.text(of: Graph(graph: graph)) + "\n"
  }
}

private struct Graph: Encodable {
  let context = "https://schema.org"
  let graph: [ClaimReview]

  private enum CodingKeys: String, CodingKey {
    case context = "@context"
    case graph = "@graph"
  }
}

private struct ClaimReview: Encodable {
  let type = "ClaimReview"
  let claimReviewed: String
  let datePublished: String
  let author: Named
  let itemReviewed: Claim
  let reviewRating: Rating

  private enum CodingKeys: String, CodingKey {
    case type = "@type"
    case claimReviewed, datePublished, author, itemReviewed, reviewRating
  }

  init?(_ item: Item, in draft: DraftPresentation, _ review: ItemReview) {
    guard review.standing == .accepted, let by = review.by, let time = review.time,
      item.statement != nil, let rating = item.verdict.flatMap(Rating.init)
    else { return nil }
    claimReviewed = VisibleText.line(item.words(in: draft.text))
    datePublished = String(time.prefix(10))
    author = Named(type: "Person", name: by)
    itemReviewed = Claim(
      author: item.speaker(in: draft.text).map {
        Named(type: "Person", name: VisibleText.line($0))
      }, datePublished: draft.report.document.metadata.date,
      appearance: draft.report.document.metadata.url)
    reviewRating = rating
  }
}

private struct Named: Encodable {
  let type: String
  let name: String

  private enum CodingKeys: String, CodingKey {
    case type = "@type"
    case name
  }
}

private struct Claim: Encodable {
  let type = "Claim"
  let author: Named?
  let datePublished: String?
  let appearance: String?

  private enum CodingKeys: String, CodingKey {
    case type = "@type"
    case author, datePublished, appearance
  }
}

/// From 1, the draft has it otherwise than the source, to 5, the source has it so.
private struct Rating: Encodable {
  let type = "Rating"
  let ratingValue: Int
  let bestRating = 5
  let worstRating = 1
  let alternateName: String

  private enum CodingKeys: String, CodingKey {
    case type = "@type"
    case ratingValue, bestRating, worstRating, alternateName
  }

  /// Nil for what a corpus cannot decide: that nothing was found is no rating.
  init?(_ verdict: Verdict) {
    switch verdict {
    case .verified, .supported: ratingValue = 5
    case .altered, .misattributed: ratingValue = 2
    case .contradicted: ratingValue = 1
    case .unclear, .notFound: return nil
    }
    alternateName = verdict.phrase
  }
}
