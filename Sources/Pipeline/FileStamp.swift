import Foundation

/// What the file system says of a file that has not changed: its size, its number and the times of its last
/// change, of the content and of the entry. Whoever writes to a file changes the second time, which no
/// ordinary tool can set.
enum FileStamp {
  /// Seconds that a file must have been left alone before its times prove anything: two writes within one
  /// tick of the clock look like one (“racy git”, Documentation/technical/racy-git.txt of Git).
  private static let rest = 2

  /// The stamp of the file at `url`, to be taken before it is read; nil when there is no such file or it
  /// was changed just before `now`.
  static func stamp(of url: URL, now: Date) -> String? {
    var info = stat()
    guard stat(url.path, &info) == 0 else { return nil }
    #if canImport(Darwin)
      let (content, entry) = (info.st_mtimespec, info.st_ctimespec)
    #else
      let (content, entry) = (info.st_mtim, info.st_ctim)
    #endif
    guard entry.tv_sec + rest < Int(now.timeIntervalSince1970) else { return nil }
    return """
      \(info.st_size) \(info.st_ino) \(content.tv_sec).\(content.tv_nsec) \
      \(entry.tv_sec).\(entry.tv_nsec)
      """
  }
}
