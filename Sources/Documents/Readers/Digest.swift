import CNettle

extension InputFile {
  /// SHA-256 of the bytes as they lie on disk, lower-case hexadecimal.
  package var sha256: String { Digest.sha256(bytes) }
}

/// SHA-256 (FIPS 180-4) by Nettle.
package enum Digest {
  package static func sha256(_ bytes: [UInt8]) -> String {
    var context = sha256_ctx()
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    nettle_sha256_init(&context)
    nettle_sha256_update(&context, bytes.count, bytes)
    nettle_sha256_digest(&context, digest.count, &digest)
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
