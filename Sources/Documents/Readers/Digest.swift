import CNettle
import Foundation

/// SHA-256 (FIPS 180-4) by Nettle.
package enum Digest {
  /// Of bytes in memory, lower-case hexadecimal.
  package static func sha256(_ bytes: [UInt8]) -> String { hexadecimal(digest(of: bytes)) }

  /// Base64 of RFC 4648 with padding, as a content security policy writes hashes.
  package static func sha256Base64(_ text: String) -> String {
    Data(digest(of: Array(text.utf8))).base64EncodedString()
  }

  /// Of a file, read in pieces; of nothing when it cannot be read any more.
  static func sha256(of url: URL) -> String {
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    // A file that vanished is reported by the reader that opens it next.
    if let handle = try? FileHandle(forReadingFrom: url) {
      while let data = try? handle.read(upToCount: 1 << 20), !data.isEmpty {
        nettle_sha256_update(&context, data.count, [UInt8](data))
      }
    }
    return hexadecimal(finish(&context))
  }

  private static func digest(of bytes: [UInt8]) -> [UInt8] {
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    nettle_sha256_update(&context, bytes.count, bytes)
    return finish(&context)
  }

  private static func finish(_ context: inout sha256_ctx) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    nettle_sha256_digest(&context, digest.count, &digest)
    return digest
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
