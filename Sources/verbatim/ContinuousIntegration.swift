/// The files with which other programs run verbatim, as `verbatim init --ci` writes them.
enum ContinuousIntegration {
  /// Path in the repository and text, with the folder of drafts filled in.
  static func files(drafts: String) -> [(path: String, text: String)] {
    [
      (".github/workflows/verbatim.yml", "github"), (".gitlab/verbatim.yml", "gitlab"),
      (".pre-commit-config.yaml", "pre-commit"),
    ].compactMap { path, name in
      Resources.files["Templates/\(name).yml"].map {
        (path, $0.replacing("{{drafts}}", with: drafts))
      }
    }
  }
}
