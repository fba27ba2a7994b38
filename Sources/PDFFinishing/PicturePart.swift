/// A picture, or a drawing, as Cairo wrote it, which fills the unit square of the pages that paint it.
package struct PicturePart: Sendable {
  let part: PDFPart
  /// More entries of the part's first object, when that is a page's content, which becomes a form (ISO 32000-1, 8.10);
  /// its second are the page's resources.
  private let form: [UInt8]?
  /// How much memory it takes, in bytes, about.
  package let size: Int

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: a file as Cairo writes it, of one page that shows the picture and nothing else.
  ///   - isImage: whether that is one image, as large as the page, which is taken out of it then.
  /// - Throws: ``FinishingError/malformed(reason:offset:)`` when it is no such file.
  package init(_ bytes: [UInt8], isImage: Bool) throws(FinishingError) {
    let document = try CairoDocument(bytes)
    size = bytes.count
    guard !isImage else {
      let masks = document.objects.compactMap { $0?.dictionary?.reference("/SMask") }
      let images = document.objects.indices.filter { document[$0]?.kind == .image && !masks.contains($0) }
      guard images.count == 1 else {
        throw .malformed(reason: "a file of one picture that has none, or several", offset: 0)
      }
      part = try PDFPart(document, roots: images)
      form = nil
      return
    }
    let (content, resources, page) = try document.onlyPage()
    let sides = try page.numbers("/MediaBox")
    guard sides.count == 4, sides[0] == 0, sides[1] == 0, sides[2] > 0, sides[3] > 0 else {
      throw .malformed(reason: "a page without a size", offset: page.range.lowerBound)
    }
    part = try PDFPart(document, roots: [content, resources])
    var entries: [UInt8] = Array("/Type /XObject /Subtype /Form /BBox [ 0 0 ".utf8)
    entries.append(millionths: sides[2])
    entries.append(0x20)
    entries.append(millionths: sides[3])
    entries.append(" ] /Matrix [ ")
    entries.append(millionths: 1 / sides[2])
    entries.append(" 0 0 ")
    entries.append(millionths: 1 / sides[3])
    entries.append(" 0 0 ] /Group << /Type /Group /S /Transparency /I true /CS /DeviceRGB >> ")
    form = entries
  }

  /// Puts the picture into a file.
  ///
  /// - Returns: its number there.
  func write(to writer: inout PDFWriter) throws(FinishingError) -> Int {
    let numbers = try part.write(to: &writer) { numbers in
      guard var entries = form else { return [] }
      entries.append("/Resources ")
      entries.append(reference: numbers[1])
      return entries
    }
    return numbers[0]
  }
}
