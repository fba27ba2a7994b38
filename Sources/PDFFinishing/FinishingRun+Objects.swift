extension FinishingRun {
  /// Cairo names a picture in the resources once for each time that the page paints it; a dictionary has a key once
  /// (ISO 32000-1, 7.3.7).
  mutating func writeOther(_ dictionary: PDFDictionary, _ number: Int) throws(FinishingError) {
    guard let objects = try dictionary.dictionary("/XObject") else {
      return try writer.write(object: number, value: document.bytes[dictionary.range])
    }
    var names: Set<ArraySlice<UInt8>> = []
    var entries: [UInt8] = Array("/XObject << ".utf8)
    for entry in objects.entries where names.insert(document.bytes[entry.key]).inserted {
      entries.append(contentsOf: document.bytes[entry.key])
      entries.append(0x20)
      entries.append(contentsOf: document.bytes[entry.value])
      entries.append(0x0a)
    }
    entries.append(">>\n")
    try write(dictionary, number, replacing: ["/XObject"], by: entries)
  }

  mutating func writePage(_ page: PDFDictionary, _ number: Int) throws(FinishingError) {
    guard isTagged else { return try write(page, number, replacing: [], by: []) }
    // ISO 14289-1, 7.18.3: the tab key follows the structure.
    try write(page, number, replacing: ["/Tabs"], by: Array("/Tabs /S\n".utf8))
  }

  /// ISO 19005-3, 6.3.2: annotations are printed. ISO 14289-1, 7.18: they belong to an element and say what they are.
  mutating func writeAnnotation(_ annotation: PDFDictionary, _ number: Int) throws(FinishingError) {
    guard annotation.has("/Subtype", "/Link") else { throw .unsupported(reason: "an annotation that is no link") }
    var entries = Array("/F 4\n".utf8)
    let index = tree?.links[number]
    if isTagged {
      guard index != nil, annotation["/StructParent"] != nil else {
        throw .structure(element: index, reason: "a link annotation outside the structure (ISO 14289-1, 7.18.5)")
      }
    }
    if let index, options.structure.indices.contains(index),
      let text = options.structure[index].alternativeText, !text.isEmpty
    {
      entries.append("/Contents ")
      entries.append(textString: text)
      entries.append(0x0a)
    } else if let address = try annotation.dictionary("/A")?["/URI"] {
      entries.append("/Contents ")
      entries.append(contentsOf: document.bytes[address])
      entries.append(0x0a)
    } else if isTagged {
      throw .structure(element: index, reason: "a link inside the document needs an alternative text (7.18.5)")
    }
    try write(annotation, number, replacing: ["/F", "/Contents"], by: entries)
  }

  mutating func writeElement(_ element: PDFDictionary, _ number: Int) throws(FinishingError) {
    guard let index = tree?.annotation[number], options.structure.indices.contains(index) else {
      throw .structure(element: nil, reason: "an element outside the tree, object \(number)")
    }
    let annotation = options.structure[index]
    var entries: [UInt8] = []
    if annotation.type == "TH" || annotation.type == "TD", annotation.scope != nil || annotation.columnSpan > 1 {
      entries.append("/A << /O /Table ")
      if let scope = annotation.scope { entries.append("/Scope /\(scope.rawValue) ") }
      if annotation.columnSpan > 1 { entries.append("/ColSpan \(annotation.columnSpan) ") }
      entries.append(">>\n")
    }
    if annotation.type == "Figure", let bounds = figures[number]?.bounds, !bounds.isEmpty {
      entries.append("/A << /O /Layout /BBox [ ")
      for value in [bounds.minX, bounds.minY, bounds.maxX, bounds.maxY] {
        entries.append(number: value)
        entries.append(0x20)
      }
      entries.append("] >>\n")
    }
    if let text = annotation.alternativeText, annotation.type != "Link" {
      entries.append("/Alt ")
      entries.append(textString: text)
      entries.append(0x0a)
    }
    if let text = annotation.actualText {
      entries.append("/ActualText ")
      entries.append(textString: text)
      entries.append(0x0a)
    }
    if let language = annotation.language {
      entries.append("/Lang ")
      entries.append(textString: language)
      entries.append(0x0a)
    }
    guard !entries.isEmpty else { return try writer.write(object: number, value: document.bytes[element.range]) }
    try write(element, number, replacing: ["/A", "/Alt", "/ActualText", "/Lang"], by: entries)
  }

  /// ISO 19005-3, 6.2.11: fonts are embedded, and what they show can be told as Unicode.
  mutating func writeFont(_ font: PDFDictionary, _ number: Int) throws(FinishingError) {
    let isComposite = font.has("/Subtype", "/Type0")
    let isDrawn = font.has("/Subtype", "/Type3")
    guard isComposite || isDrawn || font["/FontDescriptor"] != nil else {
      throw .unsupported(reason: "a font that is not embedded")
    }
    if isTagged, isComposite || isDrawn, font["/ToUnicode"] == nil {
      throw .unsupported(reason: "a font whose glyphs have no meaning in Unicode")
    }
    guard font.has("/Subtype", "/CIDFontType2"), font["/CIDToGIDMap"] == nil else {
      return try writer.write(object: number, value: document.bytes[font.range])
    }
    // 6.2.11.3.2; Cairo numbers the glyphs of its subsets as it numbers the characters.
    try write(font, number, replacing: [], by: Array("/CIDToGIDMap /Identity\n".utf8))
  }
}
