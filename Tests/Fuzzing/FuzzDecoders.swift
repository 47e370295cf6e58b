// libFuzzer's entry for the decoders: the first byte chooses how, the rest is the file.

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDecoders(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count > 1 else { return 0 }
  let raw = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
  let kinds: [EncodingSniffer.Kind] = [.text, .html, .xml]
  check(DecodedText(raw, as: kinds[Int(start[0]) % 3]), of: raw)
  if let encoding = CharacterEncoding(label: labels[Int(start[0]) % labels.count]) {
    let text = Decoder(encoding).decode(raw, from: 0).mapped
    checkMap(text.map, length: text.count, of: raw)
    precondition(isValid(text.bytes), "decoded text is valid UTF-8")
  }
  return 0
}

/// One label of each encoding.
private let labels: [String] = WordTable("encodings").rows.map { $0[0] }

private func check(_ text: DecodedText, of raw: [UInt8]) {
  precondition(isValid(text.bytes), "decoded text is valid UTF-8")
  precondition(!text.bytes.contains { UTF8Scan.isForbidden($0) }, "no control characters are left")
  checkMap(text.map, length: text.bytes.count, of: raw)
  let lines = SourceLines(text.bytes)
  for offset in stride(from: 0, through: text.bytes.count, by: max(1, text.bytes.count / 64)) {
    let place = lines.place(of: offset)
    precondition(place.line >= 1 && place.column >= 1, "places count from 1")
  }
}

private func checkMap(_ map: SourceMap, length: Int, of raw: [UInt8]) {
  var previous = 0
  for offset in 0..<length {
    let place = map.source(of: offset)
    precondition(place >= previous, "places ascend")
    precondition(place < raw.count, "a place lies in the file")
    previous = place
  }
}

private func isValid(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }
