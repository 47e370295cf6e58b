/// A web page understood: its blocks with roles.
struct HTMLPage {
  let tree: XMLTree

  init(_ tree: XMLTree) { self.tree = tree }

  /// The blocks of a piece of HTML inside another format: no part of it is the main one.
  func fragmentBlocks() -> [DraftBlock] {
    var walker = BlockWalker(tree, rules: HTMLRules(tree))
    return Transcript.speakers(of: walker.walk().map(CharacterReferences.resolved), in: tree)
  }

  /// The blocks of a whole page; those outside the article have the role of their part.
  func blocks(_ classes: inout ClassNames) -> [DraftBlock] {
    var walker = BlockWalker(tree, rules: HTMLRules(tree))
    let blocks = walker.walk().map(CharacterReferences.resolved)
    let main = MainContent(tree, regions: PageRegions(tree, &classes), blocks: blocks)
    return Transcript.speakers(of: main.labelled(), in: tree)
  }
}
