internal import ByteCoding

/// The metadata stream's content (ISO 16684-1, ISO 19005-3, 6.6).
struct XMPPacket {
  private(set) var bytes: [UInt8] = []

  /// - Parameters:
  ///   - created: from the metadata, checked.
  ///   - modified: from the metadata, checked.
  init(_ options: FinishingOptions, created: ISODate, modified: ISODate) throws(FinishingError) {
    let metadata = options.metadata
    bytes.reserveCapacity(6144)
    bytes.append("<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n")
    bytes.append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n")
    bytes.append("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n")
    if options.conformance.isArchival {
      open("pdfaid", "http://www.aiim.org/pdfa/ns/id/")
      try property("pdfaid:part", "3")
      try property("pdfaid:conformance", options.conformance.isTagged ? "A" : "B")
      close()
    }
    if options.conformance.isTagged {
      open("pdfuaid", "http://www.aiim.org/pdfua/ns/id/")
      try property("pdfuaid:part", "1")
      close()
    }
    open("dc", "http://purl.org/dc/elements/1.1/")
    try property("dc:format", "application/pdf")
    try list("dc:title", "Alt", item: "rdf:li xml:lang=\"x-default\"", metadata.title)
    try list("dc:creator", "Seq", metadata.author)
    try list("dc:description", "Alt", item: "rdf:li xml:lang=\"x-default\"", metadata.subject)
    try list("dc:language", "Bag", metadata.language)
    close()
    open("pdf", "http://ns.adobe.com/pdf/1.3/")
    try property("pdf:Producer", metadata.producer)
    try property("pdf:Keywords", metadata.keywords)
    close()
    open("xmp", "http://ns.adobe.com/xap/1.0/")
    try property("xmp:CreatorTool", metadata.creator)
    try property("xmp:CreateDate", created.xmp)
    try property("xmp:ModifyDate", modified.xmp)
    try property("xmp:MetadataDate", modified.xmp)
    close()
    for schema in options.extensionSchemas { try values(schema) }
    try schemas(options)
    bytes.append("</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>")
  }

  private mutating func open(_ prefix: String, _ namespace: String) {
    bytes.append("<rdf:Description rdf:about=\"\" xmlns:\(prefix)=\"\(namespace)\">\n")
  }

  private mutating func close() { bytes.append("</rdf:Description>\n") }

  private mutating func property(_ name: String, _ value: String?) throws(FinishingError) {
    guard let value else { return }
    bytes.append("<\(name)>")
    try text(value, of: name)
    bytes.append("</\(name)>\n")
  }

  private mutating func list(
    _ name: String, _ kind: String, item: String = "rdf:li", _ value: String?
  ) throws(FinishingError) {
    guard let value else { return }
    bytes.append("<\(name)><rdf:\(kind)><\(item)>")
    try text(value, of: name)
    bytes.append("</rdf:li></rdf:\(kind)></\(name)>\n")
  }

  /// Escapes what XML reserves; refuses control characters and what XML 1.0 can't hold at all.
  private mutating func text(_ value: String, of field: String) throws(FinishingError) {
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\t", "\n": break
      case "\u{0}"..."\u{1f}", "\u{7f}"..."\u{9f}", "\u{fffe}", "\u{ffff}":
        throw .metadata(field: field, reason: "control character U+\(String(scalar.value, radix: 16, uppercase: true))")
      default: break
      }
    }
    XMLText.append(value, to: &bytes)
  }

  // MARK: Extension schemas

  private mutating func values(_ schema: XMPExtensionSchema) throws(FinishingError) {
    let reserved = ["rdf", "x", "xml", "pdfaid", "pdfuaid", "dc", "pdf", "xmp", "pdfaExtension"]
    guard Self.isName(schema.prefix), !reserved.contains(schema.prefix) else {
      throw .metadata(field: schema.name, reason: "\(schema.prefix) can't be the schema's prefix")
    }
    bytes.append("<rdf:Description rdf:about=\"\" xmlns:\(schema.prefix)=\"")
    try text(schema.namespace, of: schema.name)
    bytes.append("\">\n")
    for value in schema.properties {
      guard Self.isName(value.name) else {
        throw .metadata(field: schema.name, reason: "\(value.name) can't be a property's name")
      }
      try property("\(schema.prefix):\(value.name)", value.value)
    }
    close()
  }

  private static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, (0x61...0x7a).contains(first | 0x20) else { return false }
    return text.utf8.allSatisfy { (0x61...0x7a).contains($0 | 0x20) || PDFSyntax.isDigit($0) }
  }

  /// Describes every schema that PDF/A does not predefine; `pdfaid` it does.
  private mutating func schemas(_ options: FinishingOptions) throws(FinishingError) {
    guard options.conformance.isArchival, options.conformance.isTagged || !options.extensionSchemas.isEmpty else {
      return
    }
    bytes.append("<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\"")
    bytes.append(" xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\"")
    bytes.append(" xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n")
    bytes.append("<pdfaExtension:schemas><rdf:Bag>\n")
    if options.conformance.isTagged {
      let part = XMPExtensionSchema.Property(
        name: "part", description: "Part of ISO 14289 that the file conforms to", value: "1")
      let schema = XMPExtensionSchema(
        name: "PDF/UA identification", namespace: "http://www.aiim.org/pdfua/ns/id/", prefix: "pdfuaid",
        properties: [part])
      try description(of: schema, type: "Integer", category: "internal")
    }
    for schema in options.extensionSchemas { try description(of: schema, type: "Text", category: "external") }
    bytes.append("</rdf:Bag></pdfaExtension:schemas>\n")
    close()
  }

  private mutating func description(
    of schema: XMPExtensionSchema, type: String, category: String
  ) throws(FinishingError) {
    bytes.append("<rdf:li rdf:parseType=\"Resource\">\n")
    try property("pdfaSchema:schema", schema.name)
    try property("pdfaSchema:namespaceURI", schema.namespace)
    try property("pdfaSchema:prefix", schema.prefix)
    bytes.append("<pdfaSchema:property><rdf:Seq>\n")
    for property in schema.properties {
      bytes.append("<rdf:li rdf:parseType=\"Resource\">")
      try self.property("pdfaProperty:name", property.name)
      try self.property("pdfaProperty:valueType", type)
      try self.property("pdfaProperty:category", category)
      try self.property("pdfaProperty:description", property.description)
      bytes.append("</rdf:li>\n")
    }
    bytes.append("</rdf:Seq></pdfaSchema:property>\n</rdf:li>\n")
  }
}
