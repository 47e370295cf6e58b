import Foundation

/// The people of a TEI file: its own list, or the `…-listPerson.xml` that lies beside it.
struct TEIPeople: Sendable {
  private let names: [String: Speaker]
  /// What kept a list from being read.
  let problem: String?

  init(of file: MarkupFile) {
    var names = Self.people(in: file.tree)
    var problem: String?
    let asks = file.tree.descendants(of: 0).contains { file.tree.attribute("who", of: $0) != nil }
    if asks, names.isEmpty, let folder = file.input.folder {
      for url in Self.lists(beside: file.input.path, in: folder) {
        do {
          let input = try InputFile(contentsOf: url, path: url.lastPathComponent).whole()
          names.merge(Self.people(in: try MarkupFile(xml: input).tree)) { first, _ in first }
        } catch {
          problem = "the list of speakers \(url.lastPathComponent) cannot be read"
        }
      }
    }
    self.names = names
    self.problem = problem
  }

  /// Files of the folder whose name is “<beginning of this file's name>-listPerson.xml”; only they are
  /// opened, and no path in the document is followed.
  private static func lists(beside path: String, in folder: URL) -> [URL] {
    let own = path.split(separator: "/").last.map { String($0) } ?? ""
    // A folder that cannot be listed has no list to offer; the speakers keep their identifiers.
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().filter { name in
      guard name.lowercased().hasSuffix("listperson.xml") else { return false }
      let prefix = name.dropLast("listperson.xml".count).drop { $0 == "-" }
      return own.hasPrefix(prefix.hasSuffix("-") ? prefix.dropLast() : prefix)
    }.map { folder.appendingPathComponent($0) }
  }

  private static func people(in tree: XMLTree) -> [String: Speaker] {
    var people: [String: Speaker] = [:]
    for node in tree.nodes.indices {
      let element = tree.name(node)
      guard element == "person" || element == "personGrp" || element == "org",
        let identifier = tree.attribute("xml:id", of: node), let name = name(of: node, in: tree)
      else { continue }
      people[identifier] = Speaker(name: name, role: role(of: node, in: tree))
    }
    return people
  }

  /// Forenames, name links and surnames in speaking order, or the name as written.
  private static func name(of person: Int, in tree: XMLTree) -> String? {
    let holder = tree.children(of: person).first {
      ["persName", "name", "orgName"].contains(tree.name($0))
    }
    guard let holder else { return nil }
    func parts(_ names: Set<String>) -> [String] {
      tree.descendants(of: holder).filter { names.contains(tree.name($0)) }.map(tree.text)
    }
    let forenames = parts(["forename"])
    let surnames = parts(["surname"])
    let name =
      surnames.isEmpty
      ? tree.text(of: holder)
      : (forenames + parts(["nameLink"]) + surnames).joined(separator: " ")
    return name.isEmpty ? nil : name
  }

  private static func role(of person: Int, in tree: XMLTree) -> String? {
    let role = tree.first("roleName", in: person).map(tree.text)
    return role?.isEmpty == false ? role : nil
  }

  /// Who speaks `<u who>`, `<sp who>`: from the list, else the printed name, else the identifier.
  func speaker(of node: Int, in tree: XMLTree) -> Speaker? {
    let identifiers = (tree.attribute("who", of: node) ?? "").split(separator: " ").map {
      String($0.drop { $0 == "#" })
    }
    let isChair = (tree.attribute("ana", of: node) ?? "").split(separator: " ").contains("#chair")
    let known = identifiers.compactMap { names[$0] }
    if let first = known.first {
      let name = known.map(\.name).joined(separator: " / ")
      return Speaker(name: name, role: isChair ? "chair" : first.role)
    }
    if let printed = printedName(before: node, in: tree) { return Speaker(name: printed) }
    return identifiers.first.map { Speaker(name: $0, role: isChair ? "chair" : nil) }
  }

  /// `<sp><speaker>HAMLET.</speaker>`, or the `<note type="speaker">` just before an utterance.
  private func printedName(before node: Int, in tree: XMLTree) -> String? {
    var label = tree.children(of: node).first { tree.name($0) == "speaker" }
    if label == nil, let parent = tree.parent(of: node) {
      for sibling in tree.children(of: parent) {
        if sibling >= node { break }
        if tree.isText(sibling) { continue }
        let isLabel =
          tree.name(sibling) == "note" && tree.attribute("type", of: sibling) == "speaker"
        label = isLabel ? sibling : nil
      }
    }
    guard let label else { return nil }
    var name = Substring(tree.text(of: label))
    while let last = name.last, ":.".contains(last) { name = name.dropLast() }
    return name.isEmpty ? nil : String(name)
  }
}
