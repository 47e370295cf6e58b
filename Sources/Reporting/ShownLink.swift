import Documents
import Extraction

/// A step of the way of some words, for people.
struct ShownLink {
  let name: String
  let kind: SpeakerKind
}

extension Attribution {
  /// The chain with its speaker in front, even where only the mention tells who that is.
  func links(in text: String) -> [ShownLink] {
    let links = chain.map { ShownLink(name: $0.name, kind: $0.kind) }
    guard let speaker, !chain.contains(where: { $0.range == speaker.range }) else { return links }
    let name = speaker.name ?? text[speaker.range]
    guard links.first?.name != name else { return links }
    // A chain is the speaker, then outlets; one that starts with another body lacks its speaker.
    let startsElsewhere = links.isEmpty || links.count == hops
    return startsElsewhere ? [ShownLink(name: name, kind: speaker.kind)] + links : links
  }
}
