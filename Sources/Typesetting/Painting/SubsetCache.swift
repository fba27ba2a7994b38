internal import PDFFinishing

/// Subsets of fonts that Cairo has made: those of the last documents, as invoices of one seller have the same letters.
///
/// A subset depends on the glyphs alone, not on their order in the document, and is the same whether it was kept or not.
final class SubsetCache {
  private struct Kept {
    let font: ScaledFont
    /// The glyphs with their texts.
    let key: [UInt8]
    let subset: FontPart
  }

  private static let keptCount = 48
  /// Of all that is kept, in bytes.
  private static let keptSize = 8 << 20
  /// The one that was used last comes last.
  private var kept: [Kept] = []

  /// A document's font, with its subset.
  func font(of glyphs: GlyphCollection) throws(TypesettingError) -> DraftFont {
    // By glyphs; what says nothing comes last.
    let keys = glyphs.entries.enumerated().map { number, entry in
      (entry.text.isEmpty ? 1 << 48 : 0) | UInt64(entry.glyph) << 16 | UInt64(number)
    }
    let order = keys.sorted().map { Int($0 & 0xFFFF) }
    var places = [UInt16](repeating: 0, count: order.count)
    for (place, number) in order.enumerated() { places[number] = UInt16(clamping: place) }
    let subset = try subset(of: glyphs, order)
    var texts: [UInt16: String] = [:]
    for place in subset.silent {
      texts[UInt16(clamping: order[place])] = String(decoding: glyphs.text(of: order[place]), as: UTF8.self)
    }
    return DraftFont(subset: subset, places: places, texts: texts)
  }

  private func subset(of glyphs: GlyphCollection, _ order: [Int]) throws(TypesettingError) -> FontPart {
    var key: [UInt8] = []
    key.reserveCapacity(order.count * 4)
    for number in order {
      let entry = glyphs.entries[number]
      for number in [entry.glyph, UInt32(clamping: entry.text.count)] {
        key.append(UInt8(truncatingIfNeeded: number >> 8))
        key.append(UInt8(truncatingIfNeeded: number))
      }
      key += glyphs.text(of: number)
    }
    if let index = kept.lastIndex(where: { $0.font.face == glyphs.font.face && $0.key == key }) {
      let found = kept.remove(at: index)
      kept.append(found)
      return found.subset
    }
    let subset = try Self.subset(of: glyphs, order)
    if subset.size <= Self.keptSize / 4 {
      while kept.count >= Self.keptCount || kept.reduce(subset.size, { $0 + $1.subset.size }) > Self.keptSize {
        kept.removeFirst()
      }
      kept.append(Kept(font: glyphs.font, key: key, subset: subset))
    }
    return subset
  }

  /// Lets Cairo make it: of a page that shows each glyph once.
  private static func subset(of glyphs: GlyphCollection, _ order: [Int]) throws(TypesettingError) -> FontPart {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(16 << 10)
    // At the size at which Cairo measures the glyphs of a subset, so that each is loaded once.
    let font = try ScaledFont(
      face: glyphs.font.face, size: 1, isColored: false, program: glyphs.font.program)
    let side = 8.0
    let surface = try PDFSurface(size: PageSize(width: side, height: side)) { piece in
      bytes.append(contentsOf: piece)
      return true
    }
    let shown = order.map { number in
      let entry = glyphs.entries[number]
      return (index: entry.glyph, text: Int(entry.text.lowerBound)..<Int(entry.text.upperBound))
    }
    surface.canvas.show(shown, bytes: glyphs.bytes, font: font, x: side / 2, y: side / 2)
    surface.canvas.showPage()
    try surface.finish()
    let program = glyphs.font.program
    do { return try FontPart(sheet: bytes, glyphs: order.count) } catch {
      // A font of pixels, for instance.
      if case .unsupported(let reason) = error {
        throw .embedding(family: program.family, file: program.path ?? "", reason: reason)
      }
      throw .backend(operation: "reading a subset of \(program.family)", reason: "\(error)")
    }
  }
}
