import CLibXML2

/// libxml2's own work on a page with nothing done about it: what reading is measured against.
package enum BareParse {
  /// Parses decoded HTML and counts the elements.
  package static func elements(ofHTML file: InputFile) -> Int {
    var count = 0
    file.bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { buffer in
        guard let context = htmlCreateMemoryParserCtxt(buffer.baseAddress, Int32(buffer.count))
        else { return }
        defer { htmlFreeParserCtxt(context) }
        let options =
          HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
          | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
        htmlCtxtUseOptions(context, Int32(bitPattern: options))
        context.pointee.charset = Int32(XML_CHAR_ENCODING_UTF8.rawValue)
        listen(to: context)
        withUnsafeMutablePointer(to: &count) { pointer in
          context.pointee._private = UnsafeMutableRawPointer(pointer)
          _ = htmlParseDocument(context)
          context.pointee._private = nil
        }
        if let document = context.pointee.myDoc {
          xmlFreeDoc(document)
          context.pointee.myDoc = nil
        }
      }
    }
    return count
  }

  /// Every event is asked for, as reading asks for them, and none is kept.
  private static func listen(to context: xmlParserCtxtPtr) {
    guard let handler = context.pointee.sax else { return }
    handler.pointee.startElement = { raw, _, _ in
      guard let raw else { return }
      let context = raw.assumingMemoryBound(to: xmlParserCtxt.self)
      context.pointee._private?.assumingMemoryBound(to: Int.self).pointee += 1
    }
    handler.pointee.endElement = { _, _ in }
    handler.pointee.characters = { _, _, _ in }
    handler.pointee.ignorableWhitespace = { _, _, _ in }
    handler.pointee.cdataBlock = { _, _, _ in }
    handler.pointee.comment = nil
    handler.pointee.processingInstruction = nil
    handler.pointee.startDocument = nil
    handler.pointee.internalSubset = nil
    handler.pointee.serror = { _, _ in }
  }
}
