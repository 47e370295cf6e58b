import Documents

/// A paper, broadcaster, agency or site that drafts and sources name.
package struct Outlet: Sendable, Hashable {
  /// How near to the event its documents are.
  package enum Tier: String, Sendable, Hashable, CaseIterable {
    /// Minutes, rulings, statements, data: the thing itself.
    case primary
    /// Reporting about it.
    case secondary
    /// Aggregators and copies.
    case low
  }

  package let name: String
  package let aliases: [String]
  /// Who owns it: outlets of one publisher are one source.
  package let publisher: String?
  package let tier: Tier?

  package init(
    name: String, aliases: [String] = [], publisher: String? = nil, tier: Tier? = nil
  ) {
    self.name = name
    self.aliases = aliases
    self.publisher = publisher
    self.tier = tier
  }

  /// A name for comparison: folded words without a leading article.
  static func folded(_ name: String) -> [String] {
    let words = Tokenizer.tokens(in: name).map { Folding.folded(name[$0.range]) }
    return words.first == "the" && words.count > 1 ? Array(words.dropFirst()) : words
  }
}
