// libFuzzer's entry for every reader: the first byte chooses one, the rest is the file. Built by
// `make fuzz` together with the sources of Documents; not a target of the package.

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzReaders(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count > 1 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
  let formats = Readers.identifiers
  let choice = Int(start[0])
  let format = choice < 128 ? nil : formats[choice % formats.count]
  let names = ["a.html", "a.xml", "a.txt", "a.md", "a.vtt", "a.srt", "a.jsonl", "a.gz", "a.docx"]
  let file = InputFile(path: names[choice % names.count], bytes: bytes)
  checkReading(of: file, as: format)
  return 0
}
