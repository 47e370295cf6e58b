/// What part of a page a block is.
package enum BlockRole: String, Sendable, CaseIterable {
  case heading
  case paragraph
  /// A block quotation, `<blockquote>` or the format's own element for it.
  case quotation
  case listItem = "list-item"
  case cell
  case preformatted
  case caption
  case pullQuote = "pull-quote"
  case byline
  case navigation
  case related
  case comment
  case hidden
  /// Player notices, cookie bars, share buttons and the like.
  case boilerplate
  /// Text that the page carries in `application/ld+json` only.
  case jsonLD = "json-ld"

  /// The article itself: what a draft is checked on and `verbatim read` prints as text.
  package var isMainText: Bool {
    switch self {
    case .heading, .paragraph, .quotation, .listItem, .cell, .preformatted: true
    case .caption, .pullQuote, .byline, .navigation, .related, .comment, .hidden, .boilerplate,
      .jsonLD:
      false
    }
  }
}

/// A stretch of text that a reader of the page sees as one piece. A match never crosses a border silently.
package struct Block: Sendable, Hashable {
  package let role: BlockRole
  /// UTF-8 bytes into `Document.text`.
  package let range: TextRange
  /// Where the block is in its file: an XPath for XML and HTML, a line for text, a time for
  /// subtitles, the `passage` field for JSON Lines.
  package let address: String
  /// Who speaks, where the format itself says so (transcripts, `<blockquote>` with `<cite>`).
  package let speaker: Speaker?

  package init(role: BlockRole, range: TextRange, address: String, speaker: Speaker? = nil) {
    self.role = role
    self.range = range
    self.address = address
    self.speaker = speaker
  }
}
