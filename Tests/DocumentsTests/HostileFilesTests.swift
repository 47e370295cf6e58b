import Documents
import Foundation
import Testing

/// The cases of the catalogue that no file can carry: sizes, names, and what a file system does. Numbers
/// are those of the catalogue.
@Suite struct HostileFilesTests {
  /// A folder for one test, removed after it.
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("hostile-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private func write(_ text: String, _ name: String, in folder: URL) throws -> URL {
    let url = folder.appendingPathComponent(name)
    try Data(text.utf8).write(to: url)
    return url
  }

  @Test func case17AFileOverTheLimitIsRefusedBeforeItIsParsed() throws {
    try withFolder { folder in
      let url = try write("<p title=\"", "attr-1GB.html", in: folder)
      // The file system makes up the gigabyte; nothing is written.
      #expect(truncate(url.path, 1 << 30) == 0)
      let file = try InputFile(contentsOf: url, path: "attr-1GB.html")
      #expect(file.bytes.count < 1 << 20)
      #expect {
        try Readers.documents(of: file, as: "html")
      } throws: {
        if case ReadingError.limit = $0 { true } else { false }
      }
    }
  }

  @Test func case18TextThatLibxml2CutsIsIncompleteOrWhole() throws {
    let words = String(repeating: "word and ", count: 1_150_000)
    let text = "<html><body><p>“We will not.”</p><p>\(words)</p><p>After it.</p></body></html>"
    let document = try Readers.documents(
      of: InputFile(path: "text-12MB.html", bytes: Array(text.utf8)))[0]
    #expect(document.text.contains("“We will not.”"))
    let isWhole =
      document.text.utf8.count > words.utf8.count && document.text.hasSuffix("After it.")
    #expect(isWhole || document.isIncomplete)
  }

  @Test func case88LinksOutOfTheFolderAndLoopsAreNotFollowed() throws {
    try withFolder { folder in
      let inner = folder.appendingPathComponent("a")
      try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
      for (name, target) in [("loop", ".."), ("out", "/etc/passwd"), ("gone", "nowhere")] {
        try FileManager.default.createSymbolicLink(
          atPath: inner.appendingPathComponent(name).path, withDestinationPath: target)
      }
      let listing = SourceFolder.files(in: folder)
      #expect(listing.files.isEmpty)
      #expect(listing.errors == [.missing(Location(path: "a/gone"))])
    }
  }

  @Test func case89PipesAndDevicesAreSkippedAndNeverBlock() throws {
    try withFolder { folder in
      let pipe = folder.appendingPathComponent("pipe.html")
      #expect(mkfifo(pipe.path, 0o600) == 0)
      try FileManager.default.createSymbolicLink(
        atPath: folder.appendingPathComponent("zero.html").path, withDestinationPath: "/dev/zero")
      #expect(SourceFolder.files(in: folder).files.isEmpty)
      for name in ["pipe.html", "zero.html"] {
        #expect(throws: ReadingError.notAFile(Location(path: name))) {
          try InputFile(contentsOf: folder.appendingPathComponent(name), path: name)
        }
      }
    }
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may read everything"))
  func case90AFileWithoutPermissionIsReported() throws {
    try withFolder { folder in
      let url = try write("<p>x</p>", "a.html", in: folder)
      #expect(chmod(url.path, 0) == 0)
      #expect {
        try InputFile(contentsOf: url, path: "a.html")
      } throws: {
        if case ReadingError.unreadable = $0 { true } else { false }
      }
    }
  }

  @Test func case91TheDigestIsThatOfTheBytesThatWereRead() throws {
    try withFolder { folder in
      let url = try write("<p>“We will not.”</p>", "a.html", in: folder)
      let file = try InputFile(contentsOf: url, path: "a.html")
      _ = try write("<p>“We will.”</p><p>More.</p>", "a.html", in: folder)
      let document = try Readers.documents(of: file)[0]
      #expect(document.text == "“We will not.”")
      #expect(document.sha256 == Digest.sha256(Array("<p>“We will not.”</p>".utf8)))
    }
  }

  @Test func case91ALargeFileThatChangesWhileItIsReadIsAnError() throws {
    try withFolder { folder in
      let line =
        "{\"document\":\"a\",\"passage\":\"1\",\"text\":\"\(String(repeating: "word ", count: 200_000))\"}\n"
      let url = try write(String(repeating: line, count: 70), "a.jsonl", in: folder)
      let file = try InputFile(contentsOf: url, path: "a.jsonl")
      #expect(!file.isWhole)
      let handle = try FileHandle(forWritingTo: url)
      try handle.seekToEnd()
      try handle.write(contentsOf: Data("{}\n".utf8))
      try handle.close()
      #expect {
        try Readers.read(file) { _ in }
      } throws: {
        if case ReadingError.unreadable = $0 { true } else { false }
      }
    }
  }

  @Test func case92ANameThatIsNotUTF8IsReadOrReported() throws {
    try withFolder { folder in
      let name: [CChar] =
        (folder.path + "/").utf8.map { CChar(bitPattern: $0) }
        + [-1, -2] + ".html".utf8.map { CChar(bitPattern: $0) } + [0]
      let descriptor = open(name, O_CREAT | O_WRONLY, 0o600)
      try #require(descriptor >= 0)
      _ = Array("<p>x</p>".utf8).withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      close(descriptor)
      let listing = SourceFolder.files(in: folder)
      #expect(listing.files.count + listing.errors.count == 1)
      unlink(name)
    }
  }

  @Test func case93NamesThatDifferInCaseOrFormAreTwoSources() throws {
    try withFolder { folder in
      for name in ["A.html", "a.html", "caf\u{E9}.html", "cafe\u{301}.html"] {
        _ = try write("<p>\(name.unicodeScalars.count) \(name)</p>", name, in: folder)
      }
      let files = SourceFolder.files(in: folder).files
      #expect(files.count == 4)
      let texts = try files.map {
        try Readers.documents(of: InputFile(contentsOf: $0.url, path: $0.path))[0].text
      }
      #expect(Set(texts.map { Array($0.utf8) }).count == 4)
    }
  }
}
