/// Paints pages on a canvas and opens and closes the elements of their structure, which a PDF keeps.
///
/// An element stays open until something outside of it is painted, so one that goes on on the next page is one
/// element. Cairo keeps content in the structure only when it stands directly in an element without children; so text
/// that needs children, or another page, is painted in `Span` and `Link`.
final class PagePainter {
  private let canvas: Canvas
  private let images: ImageStore
  private let standIns: PictureStandIns?
  private let documentLanguage: String
  private let isTagged: Bool
  /// In the order in which they were opened.
  private var elements: [StructureElement] = []
  /// The elements that are open, below the document.
  private var open: [ElementTag] = []
  private var path: [ElementTag] = []
  /// Of the last heading; 0 before the first.
  private var headingLevel: UInt8 = 0
  /// Those of the page so far, where the same one again needs care.
  private var pictures: [RasterImage] = []
  /// The first font that the file may not hold.
  private var refusal: TypesettingError?
  /// The depth of artifacts around what is painted.
  private var artifactDepth = 0

  /// - Parameters:
  ///   - standIns: what is painted in the place of pictures, when a finisher puts them in.
  ///   - isTagged: false: no structure, and no links, which Cairo has only in one.
  init(
    canvas: Canvas, images: ImageStore, standIns: PictureStandIns? = nil, language: String, isTagged: Bool
  ) {
    self.isTagged = isTagged
    self.canvas = canvas
    self.images = images
    self.standIns = standIns
    documentLanguage = language
    artifactDepth = isTagged ? 0 : 1
    // Of a page.
    if isTagged { elements.reserveCapacity(192) }
    if isTagged { begin(.init(type: "Document")) }
  }

  func paint(_ page: Page) throws(TypesettingError) {
    pictures.removeAll()
    for item in page.items { try paint(item, x: 0, y: 0, siblings: 1) }
    if let refusal { throw refusal }
    canvas.showPage()
  }

  /// Closes the structure.
  /// - Returns: its elements in the order in which they were opened.
  func finish() -> [StructureElement] {
    close(downTo: 0)
    if isTagged { canvas.endTag("Document") }
    return elements
  }

  private func paint(_ item: LayoutItem, x: Double, y: Double, siblings: Int) throws(TypesettingError) {
    switch item {
    case .text(let text): paint(text, x: x, y: y)
    case .fill(let rect, let color, let cornerRadius):
      canvas.fill(rect.moved(x, y), color: color, cornerRadius: cornerRadius)
    case .stroke(let rect, let color, let thickness, let cornerRadius):
      canvas.stroke(rect.moved(x, y), color: color, thickness: thickness, cornerRadius: cornerRadius)
    case .image(let image, let rect):
      let surface = try surface(for: image)
      let isTagged = openLeaf()
      canvas.draw(surface, in: rect.moved(x, y), isRepeated: isRepeated(image))
      if isTagged { closeLeaf() }
    case .code(let code, let rect):
      let isTagged = openLeaf()
      canvas.fill(code, in: rect.moved(x, y), color: .black)
      if isTagged { closeLeaf() }
    case .outline: break
    case .group(let dx, let dy, let element, let items):
      guard let element else {
        for item in items { try paint(item, x: x + dx, y: y + dy, siblings: items.count) }
        return
      }
      try paint(items, in: element, x: x + dx, y: y + dy)
    case .rotated(let dx, let dy, let angle, let items):
      var failure: TypesettingError?
      canvas.saved {
        canvas.translate(x + dx, y + dy)
        canvas.rotate(angle)
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
    if own.type == "Figure", openLeaf() {
      // All that is drawn in a figure, texts too, is the figure; what it says is in its alternative text.
      artifactDepth += 1
      defer {
        artifactDepth -= 1
        closeLeaf()
      }
      for item in items { try paint(item, x: x, y: y, siblings: items.count) }
      return
    }
    let count = elements.count
    for item in items { try paint(item, x: x, y: y, siblings: items.count) }
    // A cell counts even when nothing that is read is in it.
    if elements.count == count, own.type == "TD" || own.type == "TH", openLeaf() { closeLeaf() }
  }
}

extension PagePainter {
  private func surface(for image: RasterImage) throws(TypesettingError) -> ImageSurface {
    if let surface = try standIns?.surface(for: image) { return surface }
    return try images.surface(for: image, on: canvas.medium)
  }

  /// Whether the page has the picture already. The finisher puts right what Cairo then writes twice; a file without
  /// structure may have no finisher.
  private func isRepeated(_ image: RasterImage) -> Bool {
    guard !isTagged else { return false }
    if pictures.contains(image) { return true }
    pictures.append(image)
    return false
  }
}

extension Rect {
  fileprivate func moved(_ dx: Double, _ dy: Double) -> Rect {
    Rect(x: x + dx, y: y + dy, width: width, height: height)
  }
}

// MARK: - Structure

extension PagePainter {
  private func begin(_ element: StructureElement, attributes: String = "") {
    elements.append(element)
    canvas.beginTag(element.type, attributes: attributes)
  }

  private func close(downTo depth: Int) {
    while open.count > depth, let last = open.popLast() {
      if case .element(let element) = last.kind { canvas.endTag(element.type) }
    }
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
      begin(element)
      return tag
    }
    headingLevel = min(level, headingLevel + 1)
    element.type = "H\(headingLevel)"
    begin(element)
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
}

// MARK: - Text

extension PagePainter {
  private func paint(_ item: TextItem, x: Double, y: Double) {
    guard artifactDepth == 0, !path.isEmpty else {
      paintRuns(item, x: x, y: y) { _, paint in paint() }
      return
    }
    openPath()
    guard needsChildren(item) else {
      paintRuns(item, x: x, y: y) { _, paint in paint() }
      closeLeaf()
      return
    }
    paintRuns(item, x: x, y: y, splitting: true) { run, paint in
      let inline = item.inlines[run.inline]
      let link = inline.link.flatMap(LinkAttributes.init)
      let language = inline.language == documentLanguage ? nil : inline.language
      let type = link == nil ? "Span" : "Link"
      let text = run.font.isColored ? String(decoding: run.text, as: UTF8.self) : nil
      begin(.init(type: type, actualText: text, language: language), attributes: link?.text ?? "")
      paint()
      canvas.endTag(type)
    }
  }

  /// Whether the text cannot stand in its element directly: it goes on on another page, parts of it differ,
  /// or glyphs are painted as pictures.
  private func needsChildren(_ item: TextItem) -> Bool {
    if item.range.count < item.lines.lines.count || item.lines.hasColoredGlyphs { return true }
    guard let first = item.inlines.first else { return false }
    return item.inlines.contains { $0.link != nil || $0.language != first.language }
  }

  /// Segments that look alike.
  private struct Run {
    /// The first.
    var inline: Int
    var font: ScaledFont
    var isBackward: Bool
    /// Of glyphs that are painted as pictures.
    var text: [UInt8] = []
  }

  /// Calls `wrap` with each sequence of segments that look alike and its painting.
  /// - Parameter splitting: also at each inline, as each is an element of its own.
  private func paintRuns(
    _ item: TextItem, x: Double, y: Double, splitting: Bool = false, wrap: (Run, () -> Void) -> Void
  ) {
    var pending: Run?
    func flush() {
      guard let run = pending, item.inlines.indices.contains(run.inline) else { return }
      if canvas.medium == .pdf, refusal == nil { refusal = run.font.refusal(wholly: false) }
      let color = item.inlines[run.inline].style.color
      wrap(run) { canvas.flush(font: run.font, color: color, isBackward: run.isBackward) }
      pending = nil
    }
    for (index, line) in item.lines.lines[item.range].enumerated() {
      let origin = item.origins[index]
      for segment in line.segments {
        if let run = pending {
          let looksAlike =
            run.inline == segment.inline
            || !splitting && item.inlines[run.inline].style.color == item.inlines[segment.inline].style.color
          if !looksAlike || run.font !== segment.font || run.isBackward || segment.isBackward { flush() }
        }
        if pending == nil {
          pending = Run(inline: segment.inline, font: segment.font, isBackward: segment.isBackward)
        }
        if segment.font.isColored { pending?.text += line.text.bytes[segment.bytes] }
        canvas.append(
          line.text, glyphs: segment.glyphs, clusters: segment.clusters, bytes: segment.bytes, x: x + origin.x,
          y: y + origin.y)
      }
    }
    flush()
  }
}
