internal import Glibc
internal import PDFFinishing
internal import QRCoding

/// Paints the pages of a draft: their contents are written at once, fonts and pictures are gathered for their end.
final class DraftCanvas: PageCanvas {
  /// How far the control points of a quarter of a circle are from its ends, in radii.
  private static let quarter = 0.552_284_749_8

  /// So many pages keep the room that they were painted in.
  private static let untrimmedPages = 16

  private let isTagged: Bool
  private let subsets: SubsetCache
  private var pages: [PageContent] = []
  private var page = PageContent(width: 0, height: 0, isTagged: false)
  /// What y is taken from: PDF counts upwards.
  private var top = 0.0
  private var fonts: [GlyphCollection] = []
  private var pictures: [(image: RasterImage?, part: PicturePart)] = []
  /// Those of coloured glyphs, with the number of each; nil: nothing is seen of it.
  private var colored: [ColoredCluster: (number: Int, area: Rect)?] = [:]
  /// One that is not painted yet.
  private var pending: (number: Int, area: Rect)?
  /// What it stands for, with the clusters around it of which nothing is seen.
  private var pendingText: [UInt8] = []
  private var color = Color.black
  /// Whether the file says where what is painted now stands.
  private var isMeasured = false
  private var failure: TypesettingError?

  let embedsFonts = true

  init(isTagged: Bool, subsets: SubsetCache) {
    (self.isTagged, self.subsets) = (isTagged, subsets)
  }

  /// The document, when all pages are painted.
  ///
  /// - Throws: the first error of drawing.
  func draft(_ structure: StructureTree) throws(TypesettingError) -> PDFDraft {
    if let failure { throw failure }
    var draft = PDFDraft()
    draft.pages = pages
    draft.structure = structure
    for font in fonts { draft.fonts.append(try subsets.font(of: font)) }
    draft.pictures = pictures.map(\.part)
    return draft
  }

  func beginPage(_ size: PageSize) {
    page = PageContent(width: size.width, height: size.height, isTagged: isTagged)
    top = size.height
  }

  func showPage() {
    page.finish()
    // Few pages are written soon.
    if pages.count >= Self.untrimmedPages { page.trim() }
    pages.append(page)
  }

  // MARK: Shapes

  func fill(_ rect: Rect, color: Color, cornerRadius: Double) {
    page.beginShape()
    page.setFill(red: color.red, green: color.green, blue: color.blue)
    path(rect, cornerRadius: cornerRadius)
    page.fillShape()
  }

  func stroke(_ rect: Rect, color: Color, thickness: Double, cornerRadius: Double) {
    // A width of 0 would be the thinnest line that a device has (ISO 32000-1, 8.4.3.2).
    guard thickness >= 0.0005 else { return }
    page.beginShape()
    page.setStroke(red: color.red, green: color.green, blue: color.blue, width: thickness)
    path(rect, cornerRadius: cornerRadius)
    page.strokeShape()
  }

  func fill(_ code: QRCode, in rect: Rect, color: Color) {
    page.beginShape()
    page.setFill(red: color.red, green: color.green, blue: color.blue)
    let module = rect.width / Double(code.width)
    code.forEachRun { row, column, count in
      rectangle(
        Rect(
          x: rect.x + Double(column) * module, y: rect.y + Double(row) * module, width: Double(count) * module,
          height: module))
    }
    page.fillShape()
  }

  private func rectangle(_ rect: Rect) {
    page.rectangle(x: rect.x, y: top - rect.maxY, width: rect.width, height: rect.height)
  }

  private func path(_ rect: Rect, cornerRadius: Double) {
    let radius = min(cornerRadius, rect.width / 2, rect.height / 2)
    guard radius > 0 else { return rectangle(rect) }
    let (left, right, lower, upper) = (rect.x, rect.maxX, top - rect.maxY, top - rect.y)
    let handle = radius * (1 - Self.quarter)
    page.move(to: left + radius, upper)
    page.line(to: right - radius, upper)
    page.curve(right - handle, upper, right, upper - handle, to: right, upper - radius)
    page.line(to: right, lower + radius)
    page.curve(right, lower + handle, right - handle, lower, to: right - radius, lower)
    page.line(to: left + radius, lower)
    page.curve(left + handle, lower, left, lower + handle, to: left, lower + radius)
    page.line(to: left, upper - radius)
    page.curve(left, upper - handle, left + handle, upper, to: left + radius, upper)
    page.closePath()
  }

  func draw(_ image: RasterImage, in rect: Rect) throws(TypesettingError) {
    guard image.width > 0, image.height > 0, rect.width > 0, rect.height > 0 else { return }
    let number: Int
    if let known = pictures.firstIndex(where: { $0.image == image }) {
      number = known
    } else {
      number = pictures.count
      pictures.append((image, try PackedPicture.part(of: image)))
    }
    page.picture(number, x: rect.x, y: top - rect.maxY, width: rect.width, height: rect.height)
  }

  func rotated(x: Double, y: Double, angle: Double, _ draw: () -> Void) {
    let outer = top
    page.save()
    page.transform(cos(angle), -sin(angle), sin(angle), cos(angle), x, top - y)
    top = 0
    draw()
    top = outer
    page.restore()
  }

  // MARK: Text

  func beginText(font: ScaledFont, color: Color, isBackward: Bool) {
    self.color = color
    guard !font.isColored else { return }
    page.beginText(font: number(of: font), size: font.size)
    page.setFill(red: color.red, green: color.green, blue: color.blue)
  }

  private func number(of font: ScaledFont) -> Int {
    if let known = fonts.firstIndex(where: { $0.font.face == font.face }) { return known }
    fonts.append(GlyphCollection(font))
    return fonts.count - 1
  }

  func append(_ segment: TextLine.Segment, of text: TextBuffer, x: Double, y: Double) {
    if isMeasured, let area = segment.area(in: text, x: x, y: y) {
      page.includeText(x: area.x, y: top - area.maxY, width: area.width, height: area.height)
    }
    if segment.font.isColored {
      segment.forEachCluster(in: text) { bytes, glyphs in
        guard failure == nil else { return }
        do throws(TypesettingError) {
          try paint(text.glyphs[glyphs], of: segment.font, x: x, y: y, saying: text.bytes[bytes])
        } catch {
          failure = error
        }
      }
      return
    }
    let number = number(of: segment.font)
    Self.append(segment, of: text, x: x, y: top - y, font: &fonts[number], to: &page)
  }

  /// Without properties of this object, each access to which would be checked, with every glyph.
  private static func append(
    _ segment: TextLine.Segment, of text: TextBuffer, x: Double, y: Double, font: inout GlyphCollection,
    to page: inout PageContent
  ) {
    segment.forEachCluster(in: text) { bytes, glyphs in
      var saysIt = false
      if glyphs.count == 1 {
        let glyph = text.glyphs[glyphs.lowerBound]
        let number: UInt16
        (number, saysIt) = font.number(of: glyph.index, saying: text.bytes, in: bytes)
        if saysIt { page.glyph(number, x: x + glyph.x, y: y - glyph.y) }
      }
      if saysIt { return }
      // Glyphs that do not say of themselves what they stand for.
      page.say(String(decoding: text.bytes[bytes], as: UTF8.self))
      for glyph in text.glyphs[glyphs] {
        page.glyph(font.number(of: glyph.index), x: x + glyph.x, y: y - glyph.y)
      }
      page.say(nil)
    }
  }

  /// Paints a cluster of coloured glyphs as a picture, which is made once.
  private func paint(
    _ glyphs: ArraySlice<TextBuffer.Glyph>, of font: ScaledFont, x: Double, y: Double, saying text: ArraySlice<UInt8>
  ) throws(TypesettingError) {
    var known: (number: Int, area: Rect)?
    if let first = glyphs.first {
      let cluster = ColoredCluster(glyphs, of: font, color: color)
      if let found = colored[cluster] {
        known = found
      } else {
        known = try cluster.picture().map { part, area throws(TypesettingError) in
          pictures.append((nil, part))
          return (pictures.count - 1, area)
        }
        colored[cluster] = .some(known)
      }
      known?.area.x += x + first.x
      known?.area.y += y + first.y
    }
    if let known {
      paintPending()
      pending = known
    }
    pendingText += text
  }

  private func paintPending() {
    guard let (number, area) = pending else { return }
    page.picture(
      number, x: area.x, y: top - area.maxY, width: area.width, height: area.height,
      saying: String(decoding: pendingText, as: UTF8.self))
    pending = nil
    pendingText.removeAll(keepingCapacity: true)
  }

  func endText() {
    paintPending()
    pendingText.removeAll(keepingCapacity: true)
  }

  // MARK: Structure

  func beginContent(_ type: String, of element: Int, elements: Int, isText: Bool) {
    isMeasured = type == "Figure"
    page.beginContent(type, of: element, elements: elements, isText: isText, isMeasured: isMeasured)
  }

  func endContent() {
    isMeasured = false
    page.endContent()
  }

  func addLink(of element: Int, over area: Rect, to address: String) {
    page.addLink(
      of: element, x: area.x, y: top - area.maxY, width: area.width, height: area.height, to: address)
  }
}
