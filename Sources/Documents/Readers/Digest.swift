import CNettle
import Foundation

/// SHA-256 (FIPS 180-4) by Nettle.
package enum Digest {
  /// Of bytes in memory, lower-case hexadecimal.
  package static func sha256(_ bytes: [UInt8]) -> String {
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    nettle_sha256_update(&context, bytes.count, bytes)
    return finish(&context)
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
    return finish(&context)
  }

  private static func finish(_ context: inout sha256_ctx) -> String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    nettle_sha256_digest(&context, digest.count, &digest)
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
