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

  /// Answers the catalog's number.
  mutating func writeCatalog(
    structure: Int?, files: [Int], metadata: Int, intent: Int?
  ) throws(FinishingError) -> Int {
    var value: [UInt8] = Array("<< /Type /Catalog /Pages ".utf8)
    value.append(reference: pageTree)
    value.append("/Metadata ")
    value.append(reference: metadata)
    value.append("\n/Lang ")
    value.append(textString: options.metadata.language)
    value.append("\n/ViewerPreferences << /DisplayDocTitle true >>\n")
    if let intent {
      value.append("/OutputIntents [ << /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB)")
      value.append(" /Info (sRGB IEC61966-2.1) /DestOutputProfile \(intent) 0 R >> ]\n")
    }
    if let structure {
      value.append("/MarkInfo << /Marked true >> /StructTreeRoot ")
      value.append(reference: structure)
      value.append(0x0a)
    }
    if !files.isEmpty {
      value.append("/AF [ ")
      for file in files { value.append(reference: file) }
      value.append("]\n/Names << /EmbeddedFiles << /Names [ ")
      // A name tree is sorted by the bytes of its keys (ISO 32000-1, 7.9.6).
      let sorted = zip(options.attachments.map { AssociatedFileEntry.key($0.name) }, files).sorted {
        $0.0.lexicographicallyPrecedes($1.0)
      }
      for (key, file) in sorted {
        value.append(hexadecimalString: key)
        value.append(0x20)
        value.append(reference: file)
      }
      value.append("] >> >>\n")
    }
    value.append(">>")
    let number = writer.newNumber()
    try writer.write(object: number, value: value)
    return number
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
