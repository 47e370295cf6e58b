import CLibXML2

/// libxml2's HTML and XML parsers through SAX: the only file that touches libxml2's pointers.
///
/// The bytes must be decoded already; see reading notes of libxml2 2.9.14 in DECISIONS.md for what
/// each setting prevents.
enum MarkupParser {
  /// Process-wide settings, made once.
  private static let prepared: Void = verbatim_xmlPrepare()

  /// Elements may nest this deep; HTML in SAX mode has no limit of its own.
  static let deepest = 1024
  /// Text a file may hold after its entities are expanded: its own length and this much more.
  private static let expansion = 10 << 20

  static func html(_ bytes: [UInt8]) -> XMLTree {
    _ = prepared
    let scan = MarkupScan.limited(bytes, isXML: false)
    return scan.bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { buffer in
        guard let context = htmlCreateMemoryParserCtxt(buffer.baseAddress, Int32(buffer.count))
        else { return XMLTree() }
        defer { htmlFreeParserCtxt(context) }
        let options =
          HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
          | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
        htmlCtxtUseOptions(context, Int32(bitPattern: options))
        return parse(context, scan) { handler in
          handler.pointee.startElement = startHTML
          handler.pointee.endElement = { raw, _ in session(raw)?.pointee.end() }
          handler.pointee.startDocument = nil
          handler.pointee.internalSubset = nil
        } run: {
          htmlParseDocument($0)
        }
      }
    }
  }

  static func xml(_ bytes: [UInt8]) -> XMLTree {
    _ = prepared
    let scan = MarkupScan.limited(XMLBytes.prepared(bytes), isXML: true)
    return scan.bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { buffer in
        guard let context = xmlCreateMemoryParserCtxt(buffer.baseAddress, Int32(buffer.count))
        else { return XMLTree() }
        defer { xmlFreeParserCtxt(context) }
        let options =
          XML_PARSE_NOENT.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue
          | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
          | XML_PARSE_IGNORE_ENC.rawValue
        xmlCtxtUseOptions(context, Int32(bitPattern: options))
        return parse(context, scan) { handler in
          handler.pointee.startElementNs = startXML
          handler.pointee.endElementNs = { raw, _, _, _ in session(raw)?.pointee.end() }
          handler.pointee.getEntity = entity
          handler.pointee.reference = { raw, name in session(raw)?.pointee.reference(raw, name) }
        } run: {
          xmlParseDocument($0)
        }
      }
    }
  }

  private static func parse(
    _ context: xmlParserCtxtPtr, _ scan: MarkupScan.Result,
    configure: (UnsafeMutablePointer<xmlSAXHandler>) -> Void,
    run: (xmlParserCtxtPtr) -> Int32
  ) -> XMLTree {
    guard let handler = context.pointee.sax else { return XMLTree() }
    context.pointee.charset = Int32(XML_CHAR_ENCODING_UTF8.rawValue)
    handler.pointee.characters = { raw, text, count in
      session(raw)?.pointee.characters(raw, text, count)
    }
    handler.pointee.ignorableWhitespace = handler.pointee.characters
    handler.pointee.cdataBlock = handler.pointee.characters
    handler.pointee.comment = nil
    handler.pointee.processingInstruction = nil
    handler.pointee.serror = { raw, error in session(raw)?.pointee.note(raw, error) }
    configure(handler)
    var state = ParsingSession(
      context: context, length: scan.bytes.count, largestText: scan.bytes.count + expansion)
    state.restoresSigns = scan.hasSigns
    state.reserve()
    scan.bytes.withUnsafeBufferPointer { buffer in
      state.source = buffer
      withUnsafeMutablePointer(to: &state) { pointer in
        context.pointee._private = UnsafeMutableRawPointer(pointer)
        _ = run(context)
        context.pointee._private = nil
      }
    }
    if let document = context.pointee.myDoc {
      xmlFreeDoc(document)
      context.pointee.myDoc = nil
    }
    return state.finish(scan)
  }

  private static let startHTML: startElementSAXFunc = { raw, name, attributes in
    guard let session = session(raw), let name else { return }
    session.pointee.start(name, raw)
    guard var attribute = attributes else { return }
    while let key = attribute.pointee {
      session.pointee.attribute(key, attribute.successor().pointee)
      attribute = attribute.advanced(by: 2)
    }
  }

  private static let startXML: startElementNsSAX2Func = {
    raw, name, _, _, _, _, count, _, attributes in
    guard let session = session(raw), let name else { return }
    session.pointee.start(name, raw)
    guard let attributes else { return }
    for index in 0..<Int(count) {
      // Local name, prefix, namespace, first and last byte of the value.
      let entry = attributes.advanced(by: index * 5)
      guard let key = entry[0] else { continue }
      session.pointee.attribute(key, prefix: entry[1], from: entry[3], to: entry[4])
    }
  }

  private static let entity: getEntitySAXFunc = { raw, name in
    if let declared = xmlSAX2GetEntity(raw, name) { return declared }
    guard let session = session(raw), let name, let raw else { return nil }
    let context = raw.assumingMemoryBound(to: xmlParserCtxt.self)
    return verbatim_htmlEntity(
      context, name, session.pointee.entityStorage, session.pointee.entityContent)
  }
}

/// The session of a parser, reached from any of its callbacks.
private func session(
  _ raw: UnsafeMutableRawPointer?
) -> UnsafeMutablePointer<ParsingSession>? {
  raw?.assumingMemoryBound(to: xmlParserCtxt.self).pointee._private?
    .assumingMemoryBound(to: ParsingSession.self)
}
