/// What proves that a request comes from the person who started the server: 128 random bits. They
/// stand in the fragment of the address, which a browser never sends, and come back in a header.
package struct AccessToken: Sendable {
  /// 32 lower-case hexadecimal digits.
  package let text: String

  package init() {
    var generator = SystemRandomNumberGenerator()
    text = (0..<16).map { _ in
      let byte = UInt8.random(in: .min ... .max, using: &generator)
      return (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }

  /// Takes the same time wherever a wrong token differs.
  func matches(_ candidate: String?) -> Bool {
    let own = Array(text.utf8)
    let other = Array((candidate ?? "").utf8)
    guard own.count == other.count else { return false }
    return zip(own, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
