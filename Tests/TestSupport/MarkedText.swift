package import Documents

/// A text and the ranges that were written between ⟦ and ⟧ in it, in order; the brackets are removed.
package struct MarkedText: Sendable {
  package let text: String
  package let ranges: [TextRange]
}

/// `marked("He said ⟦no⟧.")` gives “He said no.” and the range of “no”. Brackets do not nest.
package func marked(_ source: String) -> MarkedText {
  var text = ""
  var ranges: [TextRange] = []
  var start: Int?
  for scalar in source.unicodeScalars {
    switch scalar {
    case "⟦": start = text.utf8.count
    case "⟧":
      if let first = start { ranges.append(TextRange(first, text.utf8.count)) }
      start = nil
    default: text.unicodeScalars.append(scalar)
    }
  }
  return MarkedText(text: text, ranges: ranges)
}
