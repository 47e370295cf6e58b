/// A rule's page, as far as its examples are tests.
struct RulePage {
  struct Example {
    let heading: String
    /// Name and content of the draft.
    let draft: (name: String, text: String)
    let sources: [(name: String, text: String)]
    /// What stands beside the draft: `waivers`, `settings`, `baseline`.
    let settings: String?
    let waivers: String?
    let baseline: String?
    /// `rule: message` a line, as the page says they come out.
    let findings: [String]
  }

  let examples: [Example]

  private struct Fence {
    let info: [String]
    let body: String
  }

  /// An example is a `##` heading with a fenced `draft` or `draft NAME` block, `source NAME` or
  /// `source NAME SPEAKER` blocks (the whole source is then what SPEAKER says), `settings`, `waivers` and
  /// `baseline` blocks as the files of these names hold them, and a `findings` block.
  init(_ text: String) {
    var examples: [Example] = []
    var heading = ""
    var fences: [Fence] = []
    var open: (info: [String], lines: [String])?
    func close() {
      if let example = Self.example(heading, fences) { examples.append(example) }
      fences = []
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("```") {
        if let block = open {
          fences.append(Fence(info: block.info, body: block.lines.joined(separator: "\n")))
          open = nil
        } else {
          open = (line.dropFirst(3).split(separator: " ").map(String.init), [])
        }
      } else if open != nil {
        open?.lines.append(line)
      } else if line.hasPrefix("## ") {
        close()
        heading = String(line.dropFirst(3))
      }
    }
    close()
    self.examples = examples
  }

  private static func example(_ heading: String, _ fences: [Fence]) -> Example? {
    func body(_ kind: String) -> String? { fences.first { $0.info.first == kind }?.body }
    guard let draft = fences.first(where: { $0.info.first == "draft" }) else { return nil }
    return Example(
      heading: heading,
      draft: (draft.info.count > 1 ? draft.info[1] : "draft.txt", draft.body),
      sources: fences.filter { $0.info.first == "source" }.map { source($0.info, $0.body) },
      settings: body("settings"), waivers: body("waivers"), baseline: body("baseline"),
      findings: body("findings")?.split(separator: "\n").map(String.init) ?? [])
  }

  private static func source(_ info: [String], _ text: String) -> (name: String, text: String) {
    let name = info.count > 1 ? info[1] : "source.txt"
    guard info.count > 2 else { return (name, text) }
    let speaker = info.dropFirst(2).joined(separator: " ")
    let lines = text.split(separator: "\n").map { line in
      #"{"document":"\#(name)","speaker":"\#(speaker)","text":"\#(line)"}"#
    }
    return (name + ".jsonl", lines.joined(separator: "\n"))
  }
}
