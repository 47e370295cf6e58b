import Documents

/// A rule's page, as far as its examples are tests.
struct RulePage {
  struct Example {
    let heading: String
    let draft: InputFile
    let sources: [InputFile]
    /// `rule: message` a line, as the page says they come out.
    let findings: [String]
  }

  let examples: [Example]

  /// An example is a `##` heading with a fenced `draft` or `draft NAME` block, `source NAME` or
  /// `source NAME SPEAKER` blocks (the whole source is then what SPEAKER says) and a `findings` block.
  init(_ text: String) {
    var examples: [Example] = []
    var heading = ""
    var fences: [(info: [String], body: String)] = []
    var open: (info: [String], lines: [String])?
    func close() {
      if let example = Self.example(heading, fences) { examples.append(example) }
      fences = []
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("```") {
        if let block = open {
          fences.append((block.info, block.lines.joined(separator: "\n")))
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

  private static func example(
    _ heading: String, _ fences: [(info: [String], body: String)]
  ) -> Example? {
    guard let draft = fences.first(where: { $0.info.first == "draft" }) else { return nil }
    return Example(
      heading: heading,
      draft: file(draft.info.count > 1 ? draft.info[1] : "draft.txt", draft.body),
      sources: fences.filter { $0.info.first == "source" }.map { fence in
        source(fence.info, fence.body)
      },
      findings: fences.first { $0.info.first == "findings" }?.body
        .split(separator: "\n").map(String.init) ?? [])
  }

  private static func source(_ info: [String], _ text: String) -> InputFile {
    let name = info.count > 1 ? info[1] : "source.txt"
    guard info.count > 2 else { return file(name, text) }
    let speaker = info.dropFirst(2).joined(separator: " ")
    let lines = text.split(separator: "\n").map { line in
      #"{"document":"\#(name)","speaker":"\#(speaker)","text":"\#(line)"}"#
    }
    return file(name + ".jsonl", lines.joined(separator: "\n"))
  }

  private static func file(_ name: String, _ text: String) -> InputFile {
    InputFile(path: name, bytes: Array(text.utf8))
  }
}
