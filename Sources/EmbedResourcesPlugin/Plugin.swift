import Foundation
import PackagePlugin

/// Writes the resources of a target as string literals into one generated Swift file.
///
/// Resources are the word lists, pages, templates and schemas below the target's folder, keyed by
/// their path in it, and the folders named in its `embedded-folders.txt`, keyed by their path in
/// the package. A target with a `digested.txt` gets a digest of the sources named there. `.embedInCode` of SwiftPM writes byte arrays and takes minutes for 200 KB; string
/// literals of that size compile in under a second.
@main
struct EmbedResourcesPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = target.directoryURL
    let package = context.package.directoryURL
    var resources = files(below: folder)
      .filter { ["tsv", "md", "mustache", "css", "js", "json", "yml"].contains($0.pathExtension) }
      .map { Resource(url: $0, key: path(of: $0, below: folder)) }
    for name in try embeddedFolders(of: folder) {
      resources += files(below: package.appending(path: name))
        .map { Resource(url: $0, key: path(of: $0, below: package)) }
    }
    let digest = try digestCommand(context, folder)
    guard !resources.isEmpty else { return digest }
    let output = context.pluginWorkDirectoryURL.appending(path: "Resources.swift")
    return digest + [
      .buildCommand(
        displayName: "Embedding \(resources.count) resources of \(target.name)",
        executable: try context.tool(named: "EmbedResources").url,
        arguments: [output.path] + resources.flatMap { [$0.key, $0.url.path] },
        inputFiles: resources.map(\.url), outputFiles: [output])
    ]
  }

  /// Writes `SourceDigest.text` for a target with a `digested.txt`: the digest of everything below the
  /// folders, and of the files, that are named there.
  private func digestCommand(_ context: PluginContext, _ folder: URL) throws -> [Command] {
    let package = context.package.directoryURL
    let digested = try names(in: folder.appending(path: "digested.txt"))
      .map { package.appending(path: $0) }
      .flatMap { $0.pathExtension.isEmpty ? files(below: $0) : [$0] }
    guard !digested.isEmpty else { return [] }
    let output = context.pluginWorkDirectoryURL.appending(path: "SourceDigest.swift")
    return [
      .buildCommand(
        displayName: "Digesting \(digested.count) sources",
        executable: try context.tool(named: "EmbedResources").url,
        arguments: ["--digest", output.path]
          + digested.flatMap { [path(of: $0, below: package), $0.path] },
        inputFiles: digested, outputFiles: [output])
    ]
  }

  private struct Resource {
    let url: URL
    let key: String
  }

  private func embeddedFolders(of folder: URL) throws -> [String] {
    try names(in: folder.appending(path: "embedded-folders.txt"))
  }

  /// The lines of a list, without comments; none when there is no such file.
  private func names(in list: URL) throws -> [String] {
    guard FileManager.default.fileExists(atPath: list.path) else { return [] }
    let lines = try String(contentsOf: list, encoding: .utf8).split(separator: "\n")
    return lines.map(String.init).filter { !$0.hasPrefix("#") }
  }

  private func files(below folder: URL) -> [URL] {
    // An index that a run left among the sources (`.verbatim`) is hidden, and no resource.
    let found = FileManager.default.enumerator(
      at: folder, includingPropertiesForKeys: nil, options: .skipsHiddenFiles)
    return (found?.compactMap { $0 as? URL } ?? [])
      .filter { !$0.hasDirectoryPath }
      .sorted { $0.path < $1.path }
  }

  private func path(of url: URL, below folder: URL) -> String {
    String(url.path.dropFirst(folder.path.count).drop { $0 == "/" })
  }
}
