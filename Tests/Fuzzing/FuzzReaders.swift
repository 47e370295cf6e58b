// libFuzzer's entry: the first byte chooses the reader, the rest is the file. Built by `make fuzz`
// together with the sources of Documents; not a target of the package.

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzReaders(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count > 1 else { return 0 }
  let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
  let formats = Readers.identifiers
  let choice = Int(start[0])
  let format = choice < 128 ? nil : formats[choice % formats.count]
  let names = ["a.html", "a.xml", "a.txt", "a.md", "a.vtt", "a.srt", "a.jsonl"]
  let file = InputFile(path: names[choice % names.count], bytes: bytes)
  do {
    try Readers.read(file, as: format) { document in
      var previous = 0
      for block in document.blocks {
        precondition(block.range.start >= previous, "blocks ascend and do not overlap")
        precondition(block.range.end <= document.text.utf8.count, "a block lies inside the text")
        previous = block.range.end
        _ = document.location(of: block.range.start)
        let raw = document.rawByte(of: block.range.start)
        precondition(raw >= 0, "a place in the (unpacked) file")
      }
      _ = MainText(of: document)
    }
  } catch is ReadingError {
  } catch { preconditionFailure("only ReadingError is thrown: \(error)") }
  return 0
}
