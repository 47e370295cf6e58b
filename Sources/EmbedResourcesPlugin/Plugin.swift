import Foundation
import PackagePlugin

/// Writes every resource of a target as a string literal into one generated Swift file.
///
/// `.embedInCode` of SwiftPM writes byte arrays and takes minutes for 200 KB; a raw string literal
/// of that size compiles in under a second.
@main
struct EmbedResourcesPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = target.directoryURL
    let resources = files(below: folder).filter {
      ["tsv", "md", "mustache", "css", "js", "json"].contains($0.pathExtension)
    }
    let output = context.pluginWorkDirectoryURL.appending(path: "Resources.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(resources.count) resources of \(target.name)",
        executable: try context.tool(named: "EmbedResources").url,
        arguments: [folder.path, output.path] + resources.map(\.path),
        inputFiles: resources, outputFiles: [output])
    ]
  }

  private func files(below folder: URL) -> [URL] {
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (found?.compactMap { $0 as? URL } ?? []).sorted { $0.path < $1.path }
  }
}
