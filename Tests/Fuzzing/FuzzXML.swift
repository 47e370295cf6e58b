// libFuzzer's entry for XML: the reader that knows the root element, else the generic one.

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzXML(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  checkReading(of: InputFile(path: "a.xml", bytes: bytes), as: "xml")
  return 0
}
