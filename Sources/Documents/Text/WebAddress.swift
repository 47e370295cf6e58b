/// Addresses taken from documents; never fetched, and shown only when they are harmless.
enum WebAddress {
  /// The address when it is http or https, otherwise nil (`javascript:`, `data:`, relative ones).
  static func safe(_ address: String) -> String? {
    let trimmed = address.trimmingPrefix { $0.isWhitespace }
    let lower = trimmed.lowercased()
    guard lower.hasPrefix("http://") || lower.hasPrefix("https://") else { return nil }
    guard !trimmed.unicodeScalars.contains(where: { $0.value <= 0x20 }) else { return nil }
    return String(trimmed)
  }
}
