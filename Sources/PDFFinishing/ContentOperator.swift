/// What an operator of a content stream means to the wrapping of untagged content (ISO 32000-1, annex A).
enum ContentOperator {
  case saveState, restoreState, transform
  case beginText, endText
  case beginContent, beginContentWithProperties, endContent
  case inlineImage
  case rectangle, pathPoints, closePath
  /// Ends a path without painting it.
  case endPath
  case paint
  case paintObject
  /// Sets state, or marks a point: neither paints nor begins anything.
  case other
  /// Colours for a printer's four inks, which sRGB as the output intent does not admit.
  case fourInks

  /// - Parameter code: the operator's letters, one a byte, the last lowest; nil for what is no operator of PDF.
  init?(code: UInt32) {
    switch code {
    case Self.code("q"): self = .saveState
    case Self.code("Q"): self = .restoreState
    case Self.code("cm"): self = .transform
    case Self.code("BT"): self = .beginText
    case Self.code("ET"): self = .endText
    case Self.code("BMC"): self = .beginContent
    case Self.code("BDC"): self = .beginContentWithProperties
    case Self.code("EMC"): self = .endContent
    case Self.code("BI"): self = .inlineImage
    case Self.code("re"): self = .rectangle
    case Self.code("m"), Self.code("l"), Self.code("c"), Self.code("v"), Self.code("y"): self = .pathPoints
    case Self.code("h"): self = .closePath
    case Self.code("n"): self = .endPath
    case Self.code("f"), Self.code("F"), Self.code("f*"), Self.code("B"), Self.code("B*"), Self.code("b"),
      Self.code("b*"), Self.code("S"), Self.code("s"), Self.code("sh"), Self.code("Tj"), Self.code("TJ"),
      Self.code("'"), Self.code("\""):
      self = .paint
    case Self.code("Do"): self = .paintObject
    case Self.code("w"), Self.code("J"), Self.code("j"), Self.code("M"), Self.code("d"), Self.code("ri"),
      Self.code("i"), Self.code("gs"), Self.code("W"), Self.code("W*"), Self.code("Tc"), Self.code("Tw"),
      Self.code("Tz"), Self.code("TL"), Self.code("Tf"), Self.code("Tr"), Self.code("Ts"), Self.code("Td"),
      Self.code("TD"), Self.code("Tm"), Self.code("T*"), Self.code("CS"), Self.code("cs"), Self.code("SC"),
      Self.code("SCN"), Self.code("sc"), Self.code("scn"), Self.code("G"), Self.code("g"), Self.code("RG"),
      Self.code("rg"), Self.code("MP"), Self.code("DP"), Self.code("BX"), Self.code("EX"):
      self = .other
    case Self.code("K"), Self.code("k"): self = .fourInks
    default: return nil
    }
  }

  private static func code(_ word: StaticString) -> UInt32 {
    word.withUTF8Buffer { $0.reduce(0) { $0 << 8 | UInt32($1) } }
  }
}
