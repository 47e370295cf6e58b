// libFuzzer's entry for web pages, through the whole reader: decoding, libxml2, roles, metadata.

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzHTML(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  checkReading(of: InputFile(path: "a.html", bytes: bytes), as: "html")
  return 0
}
