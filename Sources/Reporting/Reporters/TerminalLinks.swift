import Pipeline

/// Where words of a terminal lead when they are clicked on: files of this machine.
struct TerminalLinks {
  private let workingFolder: String?
  private let corpus: String?

  /// Relative paths count from `workingFolder`; nil: the terminal follows no links.
  init(_ report: Report, from workingFolder: String?) {
    self.workingFolder = workingFolder
    corpus = report.corpus.folders.count == 1 ? report.corpus.folders[0] : nil
  }

  func target(ofDraft path: String) -> String? { target(path) }

  /// Nil when there are several corpora: the path does not tell which one is meant.
  func target(ofSource path: String) -> String? { corpus.flatMap { target("\($0)/\(path)") } }

  /// A file URL (RFC 8089); a part of a file leads to the file.
  private func target(_ path: String) -> String? {
    guard let workingFolder else { return nil }
    let file = path.prefix { $0 != "#" }
    let whole = file.hasPrefix("/") ? String(file) : "\(workingFolder)/\(file)"
    return "file://" + SARIFPlace.Artifact(path: whole).uri
  }
}
