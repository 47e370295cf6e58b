package import Pipeline

/// The saved run, which other reporters and other programs read.
package struct JSONReporter: Reporter {
  package static let identifier = "json"
  package static let summary = "the whole run as JSON (verbatim.run/1), to save and render again"

  package init() {}

  /// Written draft by draft: the records of a run of thousands are never in memory at once.
  package func render(_ report: Report, options: ReportingOptions) throws -> String {
    let presentation = Presentation(report, options)
    var drafts = JSONList()
    var evidence = JSONList()
    var findings = JSONList()
    var known = 0
    for draft in presentation.report.drafts {
      let entry = DraftEntry(draft, evidenceAfter: known)
      known += entry.evidence.count
      try drafts.append([entry.draft])
      try evidence.append(entry.evidence)
      try findings.append(entry.findings)
    }
    try findings.append(FindingRecord.ofRun(presentation.report.findings))
    let frame = try JSONLine.text(of: RunRecord(listless: presentation))
    return try JSONList.fill(
      frame, [("drafts", drafts), ("evidence", evidence), ("findings", findings)]) + "\n"
  }
}

/// The elements of a JSON array, written one after the other.
private struct JSONList {
  private var text = ""

  /// - Throws: only when the encoder fails.
  mutating func append(_ values: [some Encodable]) throws {
    for value in values {
      if !text.isEmpty { text += "," }
      text += try JSONLine.text(of: value)
    }
  }

  /// An object with the lists in place of its empty ones. They are named in the order of the object; within
  /// a string a quotation mark is escaped, so that no string is taken for a key.
  static func fill(_ object: String, _ lists: [(key: String, list: JSONList)]) throws -> String {
    var out = ""
    var rest = object[...]
    for (key, list) in lists {
      guard let place = rest.firstRange(of: "\"\(key)\":[]") else { throw MissingKey(key: key) }
      out += rest[..<place.lowerBound]
      out += "\"\(key)\":["
      out += list.text
      out += "]"
      rest = rest[place.upperBound...]
    }
    return out + rest
  }

  /// The record of a run has no such list: a fault of this module.
  private struct MissingKey: Error {
    let key: String
  }
}
