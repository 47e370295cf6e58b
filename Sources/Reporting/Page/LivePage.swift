import Documents

/// The page of the report as the workbench serves it: first a shell without a word of the run, then,
/// to whoever has the token, what the shell is filled with.
package enum LivePage {
  /// The page that needs no token.
  ///
  /// - Throws: when a template of this module is broken or missing.
  package static func shell() throws -> String {
    try PageTemplates.rendered(
      Shell(style: PageTemplates.reviewStyle(), script: PageTemplates.reviewScript()), "shell")
  }

  /// The content security policy of the shell: its own style and script, requests to its own
  /// address, nothing else.
  ///
  /// - Throws: `ReportingError.missingTemplate`.
  package static func policy() throws -> String {
    let style = Digest.sha256Base64(try PageTemplates.reviewStyle())
    let script = Digest.sha256Base64(try PageTemplates.reviewScript())
    return "default-src 'none'; style-src 'sha256-\(style)'; script-src 'sha256-\(script)'; "
      + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
  }

  /// Everything that can be seen of the run, as the inside of a `body` element.
  ///
  /// - Throws: when a template of this module is broken or missing.
  package static func body(of presentation: Presentation) throws -> String {
    try PageTemplates.rendered(ReportPage(presentation, style: "", script: ""), "body")
  }

  private struct Shell {
    let style: String
    let script: String
  }
}
