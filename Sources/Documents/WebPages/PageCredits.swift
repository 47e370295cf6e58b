/// Writer and date from the lines that stand around an article, for pages that name neither in their
/// markup.
enum PageCredits {
  /// UTF-8 bytes of the longest line that is looked at.
  private static let longestLine = 200

  static func complete(_ metadata: inout Metadata, from blocks: [DraftBlock], of tree: XMLTree) {
    guard metadata.byline == nil || metadata.date == nil else { return }
    // What is labelled as a byline, then what stands close to the article, then any line that says
    // itself what it is.
    for block in blocks where block.role == .byline && block.text.count <= longestLine {
      read(block.text.text, into: &metadata, isCredit: true)
    }
    let first = blocks.firstIndex { $0.role == .paragraph && $0.text.count >= 80 } ?? 0
    for block in blocks[max(0, first - 12)..<min(blocks.count, first + 2)]
    where block.text.count <= 120 && isOwn(block) {
      let text = block.text.text
      metadata.date = metadata.date ?? DateWords.firstDate(in: text, language: metadata.language)
      metadata.byline =
        metadata.byline ?? Byline(text).flatMap { PageByline.names($0.names) }
        ?? Byline.names(after: text)
    }
    for block in blocks where block.text.count <= longestLine && isOwn(block) {
      guard metadata.byline == nil || metadata.date == nil else { return }
      read(block.text.text, into: &metadata, isCredit: false)
    }
  }

  /// Not another story's, and not a reader's.
  private static func isOwn(_ block: DraftBlock) -> Bool {
    switch block.role {
    case .navigation, .related, .comment, .hidden, .jsonLD: false
    default: true
    }
  }

  private static func read(_ line: String, into metadata: inout Metadata, isCredit: Bool) {
    let byline = Byline(line)
    if metadata.byline == nil {
      metadata.byline = byline.flatMap { PageByline.names($0.names) } ?? Byline.names(after: line)
    }
    guard metadata.date == nil else { return }
    let saysDate = isCredit || byline != nil || DateWords.announcesDate(line)
    metadata.date =
      DateWords.date(ofLine: line, language: metadata.language) ?? DateWords.month(ofLine: line)
      ?? (saysDate ? DateWords.firstDate(in: line, language: metadata.language) : nil)
  }
}
