package import Documents

/// What the corpus knows of one source document.
package struct SourceDocument: Sendable, Hashable {
  /// Row of the store; stable while the file does not change.
  package let id: Int64
  /// Path below the corpus folder, with `/` between folders; `path#item` inside a file of several.
  package let path: String
  /// SHA-256 of the file, lower-case hexadecimal.
  package let sha256: String
  package let format: String
  package let metadata: Metadata
  /// Text is missing: the file is damaged or cut short, or a limit was hit.
  package let isIncomplete: Bool

  package init(
    id: Int64, path: String, sha256: String, format: String, metadata: Metadata,
    isIncomplete: Bool
  ) {
    self.id = id
    self.path = path
    self.sha256 = sha256
    self.format = format
    self.metadata = metadata
    self.isIncomplete = isIncomplete
  }
}
