package import Documents
package import Matching
import Yams

/// How a waiver file is written.
extension WaiverFile {
  /// Words on each side that tell one place from another.
  private static let context = 6

  /// The same file with one more waiver.
  package func adding(_ waiver: Waiver) -> WaiverFile {
    WaiverFile(waivers: waivers + [waiver], signOffs: signOffs)
  }

  /// The same file with one more sign-off; one of the same initials is replaced.
  package func adding(_ signOff: SignOff) -> WaiverFile {
    WaiverFile(
      waivers: waivers,
      signOffs: signOffs.filter { $0.initials != signOff.initials } + [signOff])
  }

  /// An anchor on the first place where `words` stand in the draft, with what stands around them in the
  /// same paragraph; nil when they do not.
  package static func anchor(on words: String, in draft: Document) -> Waiver.Anchor? {
    let places = WaiverPlaces(draft).ranges(of: .words(exact: words, prefix: "", suffix: ""))
    guard let place = places?.first else { return nil }
    return anchor(on: place, in: draft)
  }

  /// An anchor on a stretch of the draft's text.
  package static func anchor(on place: TextRange, in draft: Document) -> Waiver.Anchor {
    let block = draft.block(at: place.start)?.range ?? place
    let before = Tokenizer.tokens(
      in: draft.text, range: TextRange(min(block.start, place.start), place.start)
    ).suffix(context)
    let after = Tokenizer.tokens(
      in: draft.text, range: TextRange(place.end, max(block.end, place.end))
    ).prefix(context)
    return .words(
      exact: draft.text[place],
      prefix: before.first.map { draft.text[TextRange($0.range.start, place.start)] } ?? "",
      suffix: after.last.map { draft.text[TextRange(place.end, $0.range.end)] } ?? "")
  }

  /// The file's text.
  ///
  /// - Throws: when the library cannot write it.
  package var text: String {
    get throws {
      var fields: [(Node, Node)] = []
      if !waivers.isEmpty { fields.append((Node("waivers"), Node(waivers.map(Self.node)))) }
      if !signOffs.isEmpty {
        fields.append((Node("signed-off"), Node(signOffs.map(Self.node))))
      }
      return try Yams.serialize(node: Node(fields), width: -1, allowUnicode: true)
    }
  }

  private static func node(_ waiver: Waiver) -> Node {
    var fields: [(String, Node)] = [("rules", Node(waiver.rules.map { Node($0) }))]
    if case .words(let exact, let prefix, let suffix) = waiver.anchor {
      fields.append(("exact", text(exact)))
      if !prefix.isEmpty { fields.append(("prefix", text(prefix))) }
      if !suffix.isEmpty { fields.append(("suffix", text(suffix))) }
    }
    fields += [("reason", text(waiver.reason)), ("initials", text(waiver.initials))]
    if let expires = waiver.expires { fields.append(("expires", Node(expires))) }
    return Node(fields.map { (Node($0.0), $0.1) })
  }

  private static func node(_ signOff: SignOff) -> Node {
    var fields = [("initials", text(signOff.initials))]
    if let date = signOff.date { fields.append(("date", Node(date))) }
    fields.append(("sha256", text(signOff.sha256)))
    return Node(fields.map { (Node($0.0), $0.1) })
  }

  /// Quoted, so that no word of a draft is taken for a sign of YAML.
  private static func text(_ text: String) -> Node {
    Node(text, Tag(.str), .doubleQuoted)
  }
}
