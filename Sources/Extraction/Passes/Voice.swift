import Documents

/// What a look at the words around a quotation found: who, by which cue, in which way.
struct Voice {
  var speaker: Phrase?
  /// Cells of the cue.
  var cue: Range<Int>?
  var how: Method
  /// Who speaks by the format’s own markup, when that is how it was found.
  var markup: Speaker?
  /// The cue touches the quotation: nothing but punctuation, "that", an addressee stands between.
  var isAdjacent = false
  /// Words of the writer's own sentence lead into the quotation: a partial one.
  var isInside = false
  /// "Did not say", "would say".
  var isUnreal = false
}
