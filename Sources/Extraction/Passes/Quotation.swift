import Documents

/// A pair of marks with what stands between them, before anybody knows what it is for.
struct Quotation {
  /// Lexeme of the opening mark; nil for block quotations.
  let open: Int?
  /// Lexeme of the closing mark; nil when it is missing.
  var close: Int?
  /// Lexemes between the marks.
  var content: Range<Int>
  let paragraph: Int
  /// Index of the quotation that this one stands in.
  var parent: Int?
  /// The quotation of the paragraph before runs on in this one.
  var continues: Int?
  /// Single marks in a text whose marks are double.
  var isMinor = false
  /// Not between marks: a block quotation, a transcript turn.
  var isBlock = false

  /// Lexemes with the marks.
  var extent: Range<Int> {
    (open ?? content.lowerBound)..<((close ?? (content.upperBound - 1)) + 1)
  }
}
