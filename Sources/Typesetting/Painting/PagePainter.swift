internal import PDFFinishing

/// Paints pages on a canvas and builds the structure of what it paints, which a PDF keeps.
///
/// An element stays open until something outside of it is painted, so one that goes on on the next page is one
/// element. Text stands directly in an element without children; what needs children, or another page, is painted in `Span`
/// and `Link`.
final class PagePainter {
  private let canvas: any PageCanvas
  private let documentLanguage: String
  private let isTagged: Bool
  private var structure = StructureTree()
  /// The elements that are open, below the document.
  private var open: [ElementTag] = []
  private var path: [ElementTag] = []
  /// Of the last heading; 0 before the first.
  private var headingLevel: UInt8 = 0
  /// The first font that the file may not hold.
  private var refusal: TypesettingError?
  /// The depth of artifacts around what is painted.
  private var artifactDepth = 0

  /// - Parameters:
  ///   - language: of the document (BCP 47).
  ///   - isTagged: false: no structure, and no links, which need one.
  init(canvas: any PageCanvas, language: String, isTagged: Bool) {
    self.isTagged = isTagged
    self.canvas = canvas
    documentLanguage = language
    artifactDepth = isTagged ? 0 : 1
    guard isTagged else { return }
    // Of a page.
    structure.reserveCapacity(192)
    structure.begin(.init(type: "Document"))
  }

  func paint(_ page: Page) throws(TypesettingError) {
    canvas.beginPage(page.size)
    for item in page.items { try paint(item, x: 0, y: 0, siblings: 1) }
    if let refusal { throw refusal }
    canvas.showPage()
  }

  /// Closes the structure.
  /// - Returns: its elements.
  func finish() -> StructureTree {
    close(downTo: 0)
    if isTagged { structure.end() }
    return structure
  }

  private func paint(_ item: LayoutItem, x: Double, y: Double, siblings: Int) throws(TypesettingError) {
    switch item {
    case .text(let text): paint(text, x: x, y: y)
    case .fill(let rect, let color, let cornerRadius):
      canvas.fill(rect.moved(x, y), color: color, cornerRadius: cornerRadius)
    case .stroke(let rect, let color, let thickness, let cornerRadius):
      canvas.stroke(rect.moved(x, y), color: color, thickness: thickness, cornerRadius: cornerRadius)
    case .image(let image, let rect):
      let isContent = beginLeaf()
      try canvas.draw(image, in: rect.moved(x, y))
      if isContent { endLeaf() }
    case .code(let code, let rect):
      let isContent = beginLeaf()
      canvas.fill(code, in: rect.moved(x, y), color: .black)
      if isContent { endLeaf() }
    case .outline: break
    case .group(let dx, let dy, let element, let items):
      guard let element else {
        for item in items { try paint(item, x: x + dx, y: y + dy, siblings: items.count) }
        return
      }
      try paint(items, in: element, x: x + dx, y: y + dy)
    case .rotated(let dx, let dy, let angle, let items):
      var failure: TypesettingError?
      canvas.rotated(x: x + dx, y: y + dy, angle: angle) {
        do throws(TypesettingError) {
          for item in items { try paint(item, x: 0, y: 0, siblings: items.count) }
        } catch {
          failure = error
        }
      }
      if let failure { throw failure }
    }
  }

  private func paint(_ items: [LayoutItem], in element: ElementTag, x: Double, y: Double) throws(TypesettingError) {
    guard case .element(let own) = element.kind else {
      artifactDepth += 1
      defer { artifactDepth -= 1 }
      for item in items { try paint(item, x: x, y: y, siblings: items.count) }
      return
    }
    path.append(element)
    defer { path.removeLast() }
    if own.type == "Figure", beginLeaf() {
      // All that is drawn in a figure, texts too, is the figure; what it says is in its alternative text.
      artifactDepth += 1
      defer {
        artifactDepth -= 1
        endLeaf()
      }
      for item in items { try paint(item, x: x, y: y, siblings: items.count) }
      return
    }
    let count = structure.elements.count
    for item in items { try paint(item, x: x, y: y, siblings: items.count) }
    // A cell counts even when nothing that is read is in it.
    if structure.elements.count == count, own.type == "TD" || own.type == "TH", openLeaf() { closeLeaf() }
  }
}

extension Rect {
  fileprivate func moved(_ dx: Double, _ dy: Double) -> Rect {
    Rect(x: x + dx, y: y + dy, width: width, height: height)
  }
}

// MARK: - Structure

extension PagePainter {
  private func close(downTo depth: Int) {
    while open.count > depth, open.popLast() != nil { structure.end() }
  }

  /// Closes what is not around the next content and opens what is.
  private func openPath() {
    var common = 0
    while common < open.count, common < path.count, open[common].id == path[common].id { common += 1 }
    close(downTo: common)
    for tag in path[common...] {
      open.append(begun(tag))
    }
  }

  /// Begins an element. A heading that skips a level, as one above it had nothing to say, is put right (ISO 14289-1,
  /// 7.4.2).
  private func begun(_ tag: ElementTag) -> ElementTag {
    guard case .element(var element) = tag.kind else { return tag }
    guard let level = element.headingLevel else {
      structure.begin(element)
      return tag
    }
    headingLevel = min(level, headingLevel + 1)
    element.type = "H\(headingLevel)"
    structure.begin(element)
    return ElementTag(id: tag.id, kind: .element(element))
  }

  /// Opens the path for content that stands directly in its last element.
  /// - Returns: false when the content is outside the structure.
  private func openLeaf() -> Bool {
    guard artifactDepth == 0, !path.isEmpty else { return false }
    openPath()
    return true
  }

  /// Closes the last element, as nothing else may stand in it.
  private func closeLeaf() {
    close(downTo: open.count - 1)
  }

  /// Opens the path, and lets what is painted next be content of its last element.
  /// - Returns: false when it is outside the structure.
  private func beginLeaf() -> Bool {
    guard openLeaf() else { return false }
    beginContent(isText: false)
    return true
  }

  private func endLeaf() {
    canvas.endContent()
    closeLeaf()
  }

  /// Lets what is painted next be content of the element that was opened last.
  private func beginContent(isText: Bool) {
    guard let element = structure.current else { return }
    canvas.beginContent(
      structure.elements[element].type, of: element, elements: structure.elements.count, isText: isText)
  }
}

// MARK: - Text

extension PagePainter {
  private func paint(_ item: TextItem, x: Double, y: Double) {
    guard artifactDepth == 0, !path.isEmpty else { return paintRuns(item, x: x, y: y, inElements: false) }
    openPath()
    guard needsChildren(item) else {
      beginContent(isText: true)
      paintRuns(item, x: x, y: y, inElements: false)
      return endLeaf()
    }
    paintRuns(item, x: x, y: y, inElements: true)
  }

  /// Whether the text cannot stand in its element directly: it goes on on another page, parts of it differ,
  /// or glyphs are painted as pictures.
  private func needsChildren(_ item: TextItem) -> Bool {
    if item.range.count < item.lines.lines.count || item.lines.hasColoredGlyphs { return true }
    guard let first = item.inlines.first else { return false }
    return item.inlines.contains { $0.link != nil || $0.language != first.language }
  }

  /// Paints each sequence of segments that look alike.
  /// - Parameter inElements: whether each is an element of its own, and so each inline at least.
  private func paintRuns(_ item: TextItem, x: Double, y: Double, inElements: Bool) {
    var pending: TextRun?
    for (index, line) in item.lines.lines[item.range].enumerated() {
      let origin = item.origins[index]
      for segment in line.segments {
        if let run = pending {
          let looksAlike =
            run.inline == segment.inline
            || !inElements && item.inlines[run.inline].style.color == item.inlines[segment.inline].style.color
          if !looksAlike || run.font !== segment.font || run.isBackward || segment.isBackward {
            end(run)
            pending = nil
          }
        }
        guard item.inlines.indices.contains(segment.inline) else { continue }
        if pending == nil { pending = begin(segment, of: item.inlines[segment.inline], inElement: inElements) }
        if segment.font.isColored { pending?.text += line.text.bytes[segment.bytes] }
        canvas.append(segment, of: line.text, x: x + origin.x, y: y + origin.y)
        if pending?.address != nil {
          pending?.add(segment, of: line.text, line: index, x: x + origin.x, y: y + origin.y)
        }
      }
    }
    if let pending { end(pending) }
  }

  private func begin(_ segment: TextLine.Segment, of inline: Inline, inElement: Bool) -> TextRun {
    let font = segment.font
    if canvas.embedsFonts, refusal == nil { refusal = font.refusal(wholly: false) }
    var run = TextRun(inline: segment.inline, font: font, isBackward: segment.isBackward)
    if inElement {
      run.address = inline.link.flatMap(LinkAddress.init)
      let language = inline.language == documentLanguage ? nil : inline.language
      run.element = structure.begin(.init(type: run.address == nil ? "Span" : "Link", language: language))
      beginContent(isText: !font.isColored)
    }
    canvas.beginText(font: font, color: inline.style.color, isBackward: segment.isBackward)
    return run
  }

  private func end(_ run: TextRun) {
    canvas.endText()
    guard let element = run.element else { return }
    canvas.endContent()
    if !run.text.isEmpty { structure.setActualText(String(decoding: run.text, as: UTF8.self), of: element) }
    if let address = run.address {
      for area in run.areas { canvas.addLink(of: element, over: area.rect, to: address.text) }
    }
    structure.end()
  }
}
