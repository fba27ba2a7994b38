import CPango
import CPangoHeaders
import Testing

@testable import Typesetting

/// What is declared of Pango is what its own headers say.
struct PangoHeaderTests {
  @Test("Structures have the same members at the same places")
  func structures() {
    typealias Analysis = invoicekit_pango_analysis
    same(PangoAnalysis.self, Analysis.self, [(\.font, \Analysis.font), (\.level, \.level), (\.language, \.language)])
    typealias Item = invoicekit_pango_item
    same(
      PangoItem.self, Item.self,
      [(\.offset, \Item.offset), (\.length, \.length), (\.num_chars, \.num_chars), (\.analysis, \.analysis)])
    typealias Glyph = invoicekit_pango_glyph
    same(PangoGlyphInfo.self, Glyph.self, [(\.glyph, \Glyph.glyph), (\.geometry, \.width)])
    typealias Geometry = PangoGlyphGeometry
    let width = MemoryLayout<Glyph>.offset(of: \.width) ?? 0
    #expect(MemoryLayout<Geometry>.offset(of: \.x_offset) == (MemoryLayout<Glyph>.offset(of: \.x_offset) ?? 0) - width)
    #expect(MemoryLayout<Geometry>.offset(of: \.y_offset) == (MemoryLayout<Glyph>.offset(of: \.y_offset) ?? 0) - width)
    typealias Glyphs = invoicekit_pango_glyphs
    same(
      PangoGlyphString.self, Glyphs.self,
      [(\.num_glyphs, \Glyphs.num_glyphs), (\.glyphs, \.glyphs), (\.log_clusters, \.log_clusters)])
    typealias Attribute = invoicekit_pango_attribute
    same(
      PangoAttribute.self, Attribute.self,
      [(\.start_index, \Attribute.start_index), (\.end_index, \.end_index)])
    same(PangoLogAttr.self, invoicekit_pango_log_attribute.self, [])
  }

  @Test("Constants have the same values")
  func constants() {
    #expect(INVOICEKIT_PANGO_SCALE == PANGO_SCALE)
    #expect(INVOICEKIT_PANGO_DIRECTION_LTR == Int32(PANGO_DIRECTION_LTR.rawValue))
    #expect(INVOICEKIT_PANGO_DIRECTION_RTL == Int32(PANGO_DIRECTION_RTL.rawValue))
    #expect(INVOICEKIT_PANGO_WEIGHT_NORMAL == Int32(PANGO_WEIGHT_NORMAL.rawValue))
    #expect(INVOICEKIT_PANGO_WEIGHT_BOLD == Int32(PANGO_WEIGHT_BOLD.rawValue))
    #expect(INVOICEKIT_PANGO_STYLE_NORMAL == Int32(PANGO_STYLE_NORMAL.rawValue))
    #expect(INVOICEKIT_PANGO_STYLE_ITALIC == Int32(PANGO_STYLE_ITALIC.rawValue))
    #expect(INVOICEKIT_PANGO_GLYPH_EMPTY == invoicekit_glyph_empty)
    #expect(INVOICEKIT_PANGO_GLYPH_UNKNOWN == invoicekit_glyph_unknown)
    #expect(invoicekit_line_break_bit() == 1)
  }

  @Test("A library that is missing, or lacks a function, is told")
  func missing() throws {
    #expect(throws: TypesettingError.noPango(reason: "is not installed")) {
      try PangoLibrary(name: "libinvoicekit-missing.so")
    }
    #expect(throws: TypesettingError.noPango(reason: "lacks pango_version_string, as before version 1.44")) {
      try PangoLibrary(name: "libdeflate.so.0")
    }
    #expect(try PangoLibrary.shared().version?.hasPrefix("1.") == true)
  }

  private func same<Theirs, Ours>(
    _ theirs: Theirs.Type, _ ours: Ours.Type, _ members: [(PartialKeyPath<Theirs>, PartialKeyPath<Ours>)]
  ) {
    #expect(MemoryLayout<Theirs>.size == MemoryLayout<Ours>.size)
    #expect(MemoryLayout<Theirs>.alignment == MemoryLayout<Ours>.alignment)
    for (their, our) in members {
      let place = MemoryLayout<Theirs>.offset(of: their)
      #expect(place != nil && place == MemoryLayout<Ours>.offset(of: our), "\(their)")
    }
  }
}
