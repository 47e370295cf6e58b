/// Which bytes of the original file a stretch of `Document.text` came from.
///
/// Runs are ascending and do not overlap in the text. Inside a run whose lengths agree, bytes
/// correspond one to one; in a run of unequal lengths (a character reference, a transcoded
/// character, a mark the reader supplied) every byte of the text maps to the run's first byte.
package struct SourceMap: Sendable {
  package struct Run: Sendable, Hashable {
    /// UTF-8 bytes into `Document.text`.
    package let text: TextRange
    /// Bytes of the file as it lies on disk.
    package let source: TextRange

    package init(text: TextRange, source: TextRange) {
      self.text = text
      self.source = source
    }
  }

  package let runs: [Run]

  package init(_ runs: [Run]) { self.runs = runs }

  /// Text and file are the same bytes, shifted by `offset` (a byte order mark, say).
  package static func identity(length: Int, offset: Int = 0) -> SourceMap {
    let text = TextRange(0, length)
    return SourceMap([Run(text: text, source: text.shifted(by: offset))])
  }

  /// Byte of the original file for the UTF-8 byte at `offset` of the text.
  package func source(of offset: Int) -> Int {
    guard var run = runs.first else { return offset }
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle].text.start <= offset { low = middle } else { high = middle }
    }
    run = runs[low]
    guard offset < run.text.end else { return run.source.end }
    guard run.text.count == run.source.count else { return run.source.start }
    return run.source.start + max(0, offset - run.text.start)
  }

  /// The runs that cover `range` of the text, cut to it; text that has no run is left out.
  package func parts(of range: TextRange) -> [Run] {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].text.end <= range.start { low = middle + 1 } else { high = middle }
    }
    var parts: [Run] = []
    while low < runs.count, let text = runs[low].text.intersection(range) {
      let run = runs[low]
      let isLiteral = run.text.count == run.source.count
      let start = run.source.start + text.start - run.text.start
      parts.append(
        Run(
          text: text,
          source: isLiteral ? TextRange(start, start + text.count) : run.source))
      low += 1
    }
    return parts
  }
}

extension SourceMap: CustomStringConvertible {
  /// Short, so that a failing test does not print a whole file.
  package var description: String { "\(runs.count) runs" }
}
