/// What a document says about itself. A value that the document does not give is nil.
package struct Metadata: Sendable, Hashable {
  package var title: String?
  /// Names as printed, without "By".
  package var byline: String?
  /// `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` where the document gives no more.
  package var date: String?
  package var publisher: String?
  /// BCP 47 tag as given ("en", "de-AT").
  package var language: String?
  /// Canonical address, never fetched.
  package var url: String?

  package init(
    title: String? = nil, byline: String? = nil, date: String? = nil, publisher: String? = nil,
    language: String? = nil, url: String? = nil
  ) {
    self.title = title
    self.byline = byline
    self.date = date
    self.publisher = publisher
    self.language = language
    self.url = url
  }

  /// The title of `first`, and whatever else only `first` gives.
  func completed(by first: Metadata) -> Metadata {
    Metadata(
      title: first.title ?? title, byline: byline ?? first.byline, date: date ?? first.date,
      publisher: publisher ?? first.publisher, language: language ?? first.language,
      url: url ?? first.url)
  }
}
