extension PageContent {
  /// Lets what is painted next be content of an element.
  ///
  /// - Parameters:
  ///   - type: of the element.
  ///   - element: its number.
  ///   - count: how many elements have been opened.
  ///   - isText: whether nothing but text follows until the end of the content.
  ///   - isMeasured: whether the file says where it stands (`BBox`).
  package mutating func beginContent(
    _ type: String, of element: Int, elements count: Int, isText: Bool, isMeasured: Bool = false
  ) {
    guard isTagged else { return }
    let mark = Mark(element: Int32(clamping: element), elementsBefore: Int32(clamping: count))
    awaited = (type, mark, isText)
    measured = isMeasured ? (mark.element, Rectangle()) : nil
  }

  /// Ends the content that was begun last.
  package mutating func endContent() {
    guard isTagged else { return }
    // Of what paints nothing the file has no content.
    if awaited == nil { close() }
    awaited = nil
    if let measured, !measured.bounds.isEmpty { figures.append(measured) }
    measured = nil
  }

  /// Adds an area that leads to an address.
  ///
  /// - Parameters:
  ///   - element: the number of the `Link` that it belongs to.
  ///   - address: a URI, escaped.
  package mutating func addLink(
    of element: Int, x: Double, y: Double, width: Double, height: Double, to address: String
  ) {
    var area = Rectangle()
    for (x, y) in [(x, y), (x + width, y), (x, y + height), (x + width, y + height)] {
      let point = matrix.apply(x, y)
      area.include(point.0, point.1)
    }
    links.append(Link(element: Int32(clamping: element), area: area, address: Array(address.utf8)))
  }

  /// Sees to it that what is painted now is marked.
  mutating func mark(text isText: Bool) {
    if let (type, mark, isTextOnly) = awaited {
      awaited = nil
      close()
      if isTextOnly { beginText() } else { endText() }
      operators.append(UInt8(ascii: "/"))
      operators.append(contentsOf: type.utf8)
      operators.append(" <</MCID ")
      operators.append(integer: marks.count)
      operators.append(">> BDC\n")
      marks.append(mark)
      open = isTextOnly ? .text : .graphics
    } else if isTagged, open == .none {
      endText()
      operators.append("/Artifact BMC\n")
      open = .artifact
    }
    if isText { beginText() } else { endText() }
  }

  mutating func close() {
    // What begins within a text object ends there, too (ISO 32000-1, 14.6.1).
    if open != .text { endText() }
    if open != .none { operators.append("EMC\n") }
    open = .none
  }

  mutating func beginText() {
    guard !isInText else { return }
    operators.append("BT\n")
    (isInText, beginsText) = (true, true)
  }

  mutating func endText() {
    guard isInText else { return }
    operators.append("ET\n")
    isInText = false
  }
}
