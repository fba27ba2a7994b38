@testable import PDFFinishing

/// Writes pages as a painter does, with y from the top.
struct DraftWriter {
  static let latin = " ()*+,-./0123456789:=?ABCDEFGHILMNOPQRSTUVWXYZ\\abcdefghijlmnopqrstuvxyzéèœŒ°€–’&"

  private var draft = PDFDraft()
  private var page = PageContent(width: 595.276, height: 841.89, isTagged: false)
  private let isTagged: Bool
  private var letters: [Character] = []
  private var codes: [FontPart.Code] = []
  private var top = 841.89

  init(isTagged: Bool) throws {
    self.isTagged = isTagged
    try use(sheet: "sheet.pdf", letters: Self.latin)
  }

  mutating func use(sheet: String, letters: String) throws {
    let subset = try FontPart(sheet: Fixture.file(sheet), glyphs: letters.count)
    self.letters = Array(letters)
    codes = subset.codes
    draft.fonts = [DraftFont(subset: subset, places: (0..<UInt16(letters.count)).map { $0 })]
  }

  func finish() -> PDFDraft { draft }

  mutating func beginPage() { page = PageContent(width: 595.276, height: 841.89, isTagged: isTagged) }

  mutating func endPage() {
    page.finish()
    draft.pages.append(page)
  }

  mutating func begin(
    _ type: String, scope: StructureElement.Scope? = nil, columnSpan: Int = 1, alternativeText: String? = nil,
    language: String? = nil
  ) {
    draft.structure.begin(
      .init(
        type: type, scope: scope, columnSpan: columnSpan, alternativeText: alternativeText, language: language))
  }

  mutating func end() { draft.structure.end() }

  private mutating func beginContent(isText: Bool) {
    guard let element = draft.structure.current else { return }
    let type = draft.structure.elements[element].type
    page.beginContent(
      type, of: element, elements: draft.structure.elements.count, isText: isText, isMeasured: type == "Figure")
  }

  mutating func leaf(
    _ type: String, _ text: String, x: Double, y: Double, size: Double = 9, scope: StructureElement.Scope? = nil,
    language: String? = nil
  ) {
    begin(type, scope: scope, language: language)
    beginContent(isText: true)
    self.text(text, x: x, y: y, size: size)
    page.endContent()
    end()
  }

  mutating func text(_ text: String, x: Double, y: Double, size: Double = 9) {
    page.beginText(font: 0, size: size)
    page.setFill(red: 26, green: 26, blue: 26)
    var x = x
    for character in text {
      guard let number = letters.firstIndex(of: character) else { continue }
      page.glyph(UInt16(number), x: x, y: top - y)
      x += Double(codes[number].width) * size / 1000
    }
  }

  mutating func link(_ text: String, to address: String, text alternativeText: String?, x: Double, y: Double) {
    begin("Link", alternativeText: alternativeText)
    beginContent(isText: true)
    self.text(text, x: x, y: y)
    page.endContent()
    if let element = draft.structure.current {
      page.addLink(of: element, x: x, y: top - y - 2, width: 60, height: 12, to: address)
    }
    end()
  }

  mutating func figure(_ file: String, _ text: String, x: Double, y: Double, side: Double) throws {
    let isImage = !["drawing.pdf", "writing.pdf"].contains(file)
    let picture = try PicturePart(Fixture.file(file), isImage: isImage)
    draft.pictures.append(picture)
    if isTagged {
      begin("Figure", alternativeText: text)
      beginContent(isText: false)
    }
    page.picture(draft.pictures.count - 1, x: x, y: top - y - side, width: side, height: side)
    if isTagged {
      page.endContent()
      end()
    }
  }

  mutating func header(y: Double) {
    begin("TR")
    for (text, x) in [("Désignation", 54.0), ("Qté", 300), ("Total", 400)] {
      leaf("TH", text, x: x, y: y, scope: .column)
    }
    end()
    rule(y: y + 14)
  }

  mutating func row(_ number: Int, y: Double) {
    let cells = [("Article (\(number)) \\ pose", 54.0), ("\(number)", 300), ("\(number * 10),00 €", 400)]
    if isTagged { begin("TR") }
    for (text, x) in cells {
      if isTagged { leaf("TD", text, x: x, y: y) } else { self.text(text, x: x, y: y) }
    }
    if isTagged { end() }
    rule(y: y + 14)
  }

  mutating func rule(y: Double) {
    page.beginShape()
    page.setStroke(red: 204, green: 204, blue: 204, width: 0.5)
    page.move(to: 48, top - y)
    page.line(to: 547, top - y)
    page.strokeShape()
  }

  mutating func watermark() {
    save(x: 150, y: 600, angle: -0.8)
    text("COPIE", x: 0, y: 0, size: 90)
    restore()
  }

  mutating func footer() {
    text("page", x: 500, y: 810, size: 8)
    rule(y: 800)
  }

  mutating func save(x: Double, y: Double, angle: Double) {
    let (sine, cosine) = angle > 0 ? (0.479425539, 0.877582562) : (-0.717356091, 0.696706709)
    page.save()
    page.transform(cosine, -sine, sine, cosine, x, top - y)
    top = 0
  }

  mutating func restore() {
    page.restore()
    top = 841.89
  }
}
