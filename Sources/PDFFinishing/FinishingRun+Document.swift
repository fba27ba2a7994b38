extension FinishingRun {
  /// Embeds the attachments; answers their file specifications in the order of the attachments.
  mutating func writeAttachments() throws(FinishingError) -> [Int] {
    if let error = AssociatedFile.errors(in: options.attachments).first { throw error }
    var files: [Int] = []
    for attachment in options.attachments {
      let file = try AssociatedFileEntry(attachment)
      let stream = writer.newNumber()
      try writer.write(stream: stream, entries: file.embeddedFile, deflating: attachment.bytes)
      let number = writer.newNumber()
      try writer.write(object: number, value: file.fileSpecification(of: stream))
      files.append(number)
    }
    return files
  }

  /// The metadata stream stays readable to those who know nothing of PDF (ISO 19005-3, 6.6.2.1).
  mutating func writeMetadata() throws(FinishingError) -> Int {
    let packet = try XMPPacket(options, created: created, modified: modified)
    let number = writer.newNumber()
    writer.write(stream: number, entries: Array("/Type /Metadata /Subtype /XML ".utf8), data: packet.bytes)
    return number
  }

  mutating func writeOutputIntent() -> Int {
    let number = writer.newNumber()
    writer.write(stream: number, entries: Array("/N 3 ".utf8), data: SRGBProfile.bytes)
    return number
  }

  mutating func writeCatalog(files: [Int], metadata: Int, intent: Int?) throws(FinishingError) {
    guard let catalog = document.dictionary(document.catalog) else {
      throw .malformed(reason: "no document catalog", offset: 0)
    }
    var entries: [UInt8] = []
    entries.append("/Metadata \(metadata) 0 R\n/Lang ")
    entries.append(textString: options.metadata.language)
    entries.append("\n/ViewerPreferences << /DisplayDocTitle true >>\n")
    if let intent {
      entries.append("/OutputIntents [ << /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB)")
      entries.append(" /Info (sRGB IEC61966-2.1) /DestOutputProfile \(intent) 0 R >> ]\n")
    }
    var replaced: [StaticString] = ["/Metadata", "/Lang", "/ViewerPreferences", "/OutputIntents", "/AF"]
    if isTagged {
      replaced.append("/MarkInfo")
      entries.append("/MarkInfo << /Marked true >>\n")
    }
    if !files.isEmpty {
      replaced.append("/Names")
      entries.append("/AF [ ")
      for file in files { entries.append("\(file) 0 R ") }
      entries.append("]\n/Names << ")
      if let names = try names(catalog) { entries.append(entriesOf: names, except: ["/EmbeddedFiles"]) }
      entries.append("/EmbeddedFiles << /Names [ ")
      // A name tree is sorted by the bytes of its keys (ISO 32000-1, 7.9.6).
      let sorted = zip(options.attachments.map { AssociatedFileEntry.key($0.name) }, files).sorted {
        $0.0.lexicographicallyPrecedes($1.0)
      }
      for (key, file) in sorted {
        entries.append(hexadecimalString: key)
        entries.append(" \(file) 0 R ")
      }
      entries.append("] >> >>\n")
    }
    try write(catalog, document.catalog, replacing: replaced, by: entries)
  }

  /// The name dictionary that Cairo writes for destinations.
  private func names(_ catalog: PDFDictionary) throws(FinishingError) -> PDFDictionary? {
    if let number = catalog.reference("/Names") { return document.dictionary(number) }
    return try catalog.dictionary("/Names")
  }

  /// The information dictionary says the same as the metadata stream.
  mutating func writeInformation() throws(FinishingError) -> Int {
    let metadata = options.metadata
    var value: [UInt8] = Array("<< ".utf8)
    let texts = [
      ("/Title ", metadata.title), ("/Author ", metadata.author), ("/Subject ", metadata.subject),
      ("/Keywords ", metadata.keywords), ("/Creator ", metadata.creator), ("/Producer ", metadata.producer),
      ("/CreationDate ", created.pdf), ("/ModDate ", modified.pdf),
    ]
    for (key, text) in texts {
      guard let text else { continue }
      value.append(key)
      value.append(textString: text)
      value.append(0x0a)
    }
    value.append(">>")
    let number = writer.newNumber()
    try writer.write(object: number, value: value)
    return number
  }
}
