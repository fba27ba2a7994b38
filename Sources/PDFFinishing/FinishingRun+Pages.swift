extension FinishingRun {
  /// By font of the draft: the number in the name of the first of its fonts.
  private var firstNames: [Int] {
    var next = 0
    return draft.fonts.map { font in
      defer { next += font.subset.fontCount }
      return next
    }
  }

  /// Writes fonts and pictures, and the resources that all pages share; answers their number.
  mutating func writeResources() throws(FinishingError) -> Int {
    var value: [UInt8] = Array("<< ".utf8)
    if !draft.fonts.isEmpty { value.append("/Font << ") }
    var name = 0
    for font in draft.fonts {
      for number in try font.subset.part.write(to: &writer).prefix(font.subset.fontCount) {
        value.append("/F")
        value.append(integer: name)
        value.append(0x20)
        value.append(reference: number)
        name += 1
      }
    }
    if !draft.fonts.isEmpty { value.append(">> ") }
    if !draft.pictures.isEmpty { value.append("/XObject << ") }
    for (index, picture) in draft.pictures.enumerated() {
      if options.conformance.isArchival, picture.part.hasFourInks {
        throw .unsupported(reason: "an image in CMYK")
      }
      value.append("/P")
      value.append(integer: index)
      value.append(0x20)
      value.append(reference: try picture.write(to: &writer))
    }
    if !draft.pictures.isEmpty { value.append(">> ") }
    value.append(">>")
    let number = writer.newNumber()
    try writer.write(object: number, value: value)
    return number
  }

  /// Writes pages and their content streams, and the tree of them.
  mutating func writePages(_ resources: Int) throws(FinishingError) {
    let firstNames = firstNames
    var kids: [UInt8] = Array("<< /Type /Pages /Count ".utf8)
    kids.append(integer: pages.count)
    kids.append(" /Kids [ ")
    for (index, page) in draft.pages.enumerated() {
      let stream = writer.newNumber()
      try writer.write(
        stream: stream, entries: [],
        deflating: try ContentWriter.content(of: page, fonts: draft.fonts, firstNames: firstNames))
      try writePage(index, content: stream, resources: resources)
      kids.append(reference: pages[index])
    }
    kids.append("] >>")
    try writer.write(object: pageTree, value: kids)
  }

  private mutating func writePage(_ index: Int, content: Int, resources: Int) throws(FinishingError) {
    var value: [UInt8] = Array("<< /Type /Page /Parent ".utf8)
    value.append(reference: pageTree)
    value.append("/MediaBox [ 0 0 ")
    value.append(millionths: draft.pages[index].width)
    value.append(0x20)
    value.append(millionths: draft.pages[index].height)
    value.append(" ]\n/Contents ")
    value.append(reference: content)
    value.append("/Resources ")
    value.append(reference: resources)
    // Pictures may shine through (ISO 32000-1, 11.4.7).
    value.append("\n/Group << /Type /Group /S /Transparency /I true /CS /DeviceRGB >>\n")
    if !annotations[index].isEmpty {
      value.append("/Annots [ ")
      for number in annotations[index] { value.append(reference: number) }
      value.append("]\n")
    }
    if isTagged {
      // ISO 14289-1, 7.18.3: the tab key follows the structure.
      value.append("/Tabs /S /StructParents ")
      value.append(integer: index)
      value.append(0x0a)
    }
    value.append(">>")
    try writer.write(object: pages[index], value: value)
  }

  /// Writes the links of all pages. ISO 19005-3, 6.3.2: annotations are printed. ISO 14289-1, 7.18: they belong to an
  /// element and say what they are.
  mutating func writeAnnotations() throws(FinishingError) {
    // The pages have the numbers before theirs in the tree of parents.
    var parent = pages.count
    for page in draft.pages {
      var numbers: [Int] = []
      for link in page.links {
        let number = writer.newNumber()
        try writer.write(object: number, value: try annotation(link, parent: parent))
        numbers.append(number)
        parent += 1
      }
      annotations.append(numbers)
    }
  }

  private func annotation(_ link: PageContent.Link, parent: Int) throws(FinishingError) -> [UInt8] {
    let index = Int(link.element)
    guard draft.structure.elements.indices.contains(index), draft.structure.elements[index].type == "Link" else {
      throw .structure(element: index, reason: "a link annotation outside the structure (ISO 14289-1, 7.18.5)")
    }
    var value: [UInt8] = Array("<< /Type /Annot /Subtype /Link /F 4 /Border [ 0 0 0 ] /Rect [ ".utf8)
    for side in [link.area.minX, link.area.minY, link.area.maxX, link.area.maxY] {
      value.append(number: side)
      value.append(0x20)
    }
    value.append("]\n/A << /Type /Action /S /URI /URI (")
    value.append(contentsOf: link.address)
    value.append(") >>\n/StructParent ")
    value.append(integer: parent)
    value.append("\n/Contents ")
    if let text = draft.structure.elements[index].alternativeText, !text.isEmpty {
      value.append(textString: text)
    } else {
      value.append(UInt8(ascii: "("))
      value.append(contentsOf: link.address)
      value.append(UInt8(ascii: ")"))
    }
    value.append("\n>>")
    return value
  }
}
