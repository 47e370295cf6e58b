import CNettle
import Foundation

extension InputFile {
  /// SHA-256 of the bytes as they lie on disk, lower-case hexadecimal.
  package var sha256: String { Digest.sha256(bytes) }
}

/// SHA-256 (FIPS 180-4) by Nettle.
package enum Digest {
  /// Lower-case hexadecimal.
  package static func sha256(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: digest(of: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
      as: UTF8.self)
  }

  /// Base64 of RFC 4648 with padding, as a content security policy writes hashes.
  package static func sha256Base64(_ text: String) -> String {
    Data(digest(of: Array(text.utf8))).base64EncodedString()
  }

  private static func digest(of bytes: [UInt8]) -> [UInt8] {
    var context = sha256_ctx()
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    nettle_sha256_init(&context)
    nettle_sha256_update(&context, bytes.count, bytes)
    nettle_sha256_digest(&context, digest.count, &digest)
    return digest
  }
}
