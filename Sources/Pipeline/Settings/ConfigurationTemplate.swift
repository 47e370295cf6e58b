extension ConfigurationFile {
  /// A file with every setting, commented, those in force first: what `verbatim init` writes. Read
  /// back, it changes nothing but profile and corpus.
  package static func template(profile: Profile, corpus: [String]) -> String {
    var lines = [
      "# Settings of verbatim, for the drafts below this folder. https://yaml.org",
      "# Lines that begin with # are the defaults or examples: take the # away to change one.",
      "# A flag of the command line wins over an environment variable (VERBATIM_FAIL_ON),",
      "# which wins over this file. An unknown key is an error.", "",
    ]
    var section = ""
    for setting in Setting.all {
      let parts = setting.name.split(separator: ".").map(String.init)
      if parts.count == 2, parts[0] != section {
        section = parts[0]
        lines += ["", "\(section):"]
      } else if parts.count == 1, !section.isEmpty {
        section = ""
        lines.append("")
      }
      let key = parts[parts.count - 1]
      lines.append((section.isEmpty ? "" : "  ") + "# " + setting.about)
      switch setting.name {
      case "profile": lines.append("profile: \(profile.rawValue)")
      case "corpus" where !corpus.isEmpty:
        lines.append("corpus: [\(corpus.map(quoted).joined(separator: ", "))]")
      case _ where !section.isEmpty && isDefault(setting):
        lines.append("  \(key): \(setting.example)")
      default: lines.append((section.isEmpty ? "" : "  ") + "# \(key): \(setting.example)")
      }
    }
    lines += [
      "", "# level of single rules: off, on, note, warning, error; `verbatim rules` lists them",
      "# rules:", "#   anonymous-speaker: error", "#   opinion-as-fact: on", "",
    ]
    return lines.joined(separator: "\n")
  }

  /// The example is what holds without the file, so that it can stand there uncommented.
  private static func isDefault(_ setting: Setting) -> Bool {
    setting.shown(Configuration()) == setting.example
  }

  /// A YAML scalar in double quotes (YAML 1.2, section 7.3.1) where it needs them.
  private static func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F: true
      default: false
      }
    }
    if isPlain, text.utf8.first != 0x2D { return text }
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case _ where scalar.value < 0x20: "\\u" + ("0000" + String(scalar.value, radix: 16)).suffix(4)
      default: String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }
}
