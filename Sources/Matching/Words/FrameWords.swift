import Documents
import Extraction

/// Words that put what stands with them into a frame: a supposition, a limit, somebody else’s report.
struct FrameWords: Sendable {
  /// “suppose that”, “imagine”.
  let suppositions: Phrases
  /// “only”, “parts of”: limit what follows.
  let limiters: Phrases
  /// “but not”, “only if”: limit what stands before.
  let restrictions: Phrases
  /// but, though: may begin a contrast with what stands before.
  let contrasts: Set<UInt64>
  /// “if you ask me”: conditions in form only.
  let asides: Phrases
  /// “through an interpreter”.
  let translations: Phrases
  /// translated, interpreter: a text that has one says that it translates.
  let translators: Set<UInt64>
  /// that.
  let linkers: Set<UInt64>
  /// said, claims: report what somebody says.
  let reports: Set<UInt64>
  /// I, we, you, it: subjects that are not somebody else.
  let ownSubjects: Set<UInt64>
  /// they, critics, some: subjects that are.
  let otherSubjects: Set<UInt64>

  init(_ table: LexiconFile) {
    func phrases(_ kind: String) -> [String] {
      table.rows.filter { $0["kind"] == kind }.map { $0["words"] }
    }
    func words(_ kind: String) -> Set<UInt64> { Set(phrases(kind).map(Folding.hash)) }
    suppositions = Phrases(phrases("supposition"))
    limiters = Phrases(phrases("limiter"))
    restrictions = Phrases(phrases("restriction"))
    asides = Phrases(phrases("aside"))
    translations = Phrases(phrases("translation"))
    translators = words("translator")
    contrasts = words("contrast")
    linkers = words("linker")
    reports = words("report")
    ownSubjects = words("own")
    otherSubjects = words("other")
  }
}
