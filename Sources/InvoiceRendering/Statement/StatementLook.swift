internal import InvoiceModel
internal import Typesetting

/// What a statement of account looks like: that of the template `classic`, with what a theme sets in its place.
struct StatementLook {
  /// Behind what is to be paid.
  static let tint = SummaryStyle.tint

  /// The page, its margins, and how wide and high things are.
  var geometry: PageGeometry
  /// From the first page's top edge to what is printed; nil: the margin.
  var firstTop: Double?
  /// Whether later pages say at their top what they are of.
  var hasHeader: Bool
  /// Where the logo stands, and how large it may be, in points.
  var logoPosition: String
  var logoSize: (width: Double, height: Double)
  /// Colours that can be read less well than WCAG asks for, and whose they are.
  private(set) var warnings: [Problem] = []
  /// Of what is read, of what is read second, and of what stands out.
  let ink, muted, accent: Color
  private let font, headingFont: String

  /// The look of a theme.
  ///
  /// - Parameter families: the fonts that there are.
  /// - Throws: `theme-unusable` for a font that there is not, and margins that leave no room.
  init(_ theme: InvoiceTheme, families: [String]) throws(InvoiceProblems) {
    func color(_ key: InvoiceTheme.Key, _ usual: Color) -> Color { theme[key].flatMap { Color(hex: $0) } ?? usual }
    (ink, muted) = (color(.text, SummaryStyle.ink), color(.muted, SummaryStyle.mutedInk))
    accent = color(.accent, SummaryStyle.accent)
    font = theme[.font] ?? TextStyle().family
    headingFont = theme[.headingFont] ?? font
    var problems: [Problem] = []
    for key in [InvoiceTheme.Key.font, .headingFont] {
      guard let family = theme[key].flatMap({ FamilyList.unknown(in: $0, among: families) }) else { continue }
      problems.append(
        Problem(
          code: .themeUnusable, path: "/theme/\(key.rawValue)",
          message: "there is no font of the family `\(PrintableText.of(String(family.prefix(80))))`",
          hint: NearestName.choice(family, among: families)))
    }
    geometry = Self.geometry(theme)
    if geometry.contentWidth < PageGeometry.minimumWidth || geometry.contentHeight < PageGeometry.minimumHeight {
      problems.append(
        Problem(
          code: .themeUnusable, path: "/theme/margins",
          message: "the margins leave less than 50 mm by 60 mm of the page"))
    }
    firstTop = theme[.firstTop].flatMap { WrittenLength.points($0) }
    hasHeader = theme[.followingHeader] != "false"
    logoPosition = theme[.logoPosition] ?? "start"
    logoSize = (
      (theme[.logoWidth].flatMap { WrittenLength.points($0) } ?? Self.millimetres(60)) * geometry.widthScale,
      theme[.logoHeight].flatMap { WrittenLength.points($0) } ?? Self.millimetres(12)
    )
    guard problems.isEmpty else { throw InvoiceProblems(problems) }
    warnings = contrastWarnings(theme)
  }

  /// Points of millimetres.
  static func millimetres(_ length: Double) -> Double { length * 72 / 25.4 }

  /// Whether the page has no room for two columns of addresses.
  var isNarrow: Bool { geometry.contentWidth < PageGeometry.narrow }

  /// A gap, which the theme's density makes smaller or larger.
  func gap(_ points: Double) -> Node { .spacer(points * geometry.heightScale) }

  /// Around the cells of tables.
  var cellPadding: EdgeInsets { geometry.scaled(EdgeInsets(top: 2.4, bottom: 2.4)) }

  var title: TextStyle { style(21, .bold, ink, headingFont) }
  var seller: TextStyle { style(12.5, .bold, accent, headingFont) }
  var figure: TextStyle { style(14, .bold, accent, headingFont) }
  var heading: TextStyle { style(9.5, .bold, accent) }
  var buyer: TextStyle { style(10, .bold, ink) }
  var address: TextStyle { style(9.5, .regular, ink) }
  var text: TextStyle { style(8.5, .regular, ink) }
  var strong: TextStyle { style(8.5, .bold, ink) }
  var field: TextStyle { style(8.5, .regular, muted) }
  var label: TextStyle { style(7.5, .regular, muted) }
  var small: TextStyle { style(7.5, .regular, muted) }
  var legal: TextStyle { style(7, .regular, muted) }

  private func style(_ size: Double, _ weight: TextStyle.Weight, _ color: Color, _ family: String? = nil) -> TextStyle {
    TextStyle(family: family ?? font, size: size, weight: weight, color: color)
  }

  /// The page of the theme, beside that of `classic`.
  private static func geometry(_ theme: InvoiceTheme) -> PageGeometry {
    var geometry = PageGeometry(
      size: .a4,
      margins: EdgeInsets(
        top: millimetres(14), right: millimetres(18), bottom: millimetres(12), left: millimetres(20)))
    let usual = geometry.contentWidth
    switch theme[.pageSize] {
    case "A5": geometry.resize(.a5)
    case "Letter": geometry.resize(.letter)
    default: break
    }
    let lengths = theme[.margins]?.split(separator: " ").compactMap { WrittenLength.points($0) } ?? []
    switch lengths.count {
    case 1: geometry.margins = EdgeInsets(all: lengths[0])
    case 2: geometry.margins = EdgeInsets(top: lengths[0], right: lengths[1], bottom: lengths[0], left: lengths[1])
    case 4: geometry.margins = EdgeInsets(top: lengths[0], right: lengths[1], bottom: lengths[2], left: lengths[3])
    default: break
    }
    geometry.widthScale = min(1, geometry.contentWidth / usual)
    switch theme[.density] {
    case "compact": geometry.heightScale = 0.7
    case "airy": geometry.heightScale = 1.35
    default: geometry.heightScale = 1
    }
    return geometry
  }

  private func contrastWarnings(_ theme: InvoiceTheme) -> [Problem] {
    let used: [(InvoiceTheme.Key, Color, [Color])] = [
      (.accent, accent, [.white, Self.tint]), (.text, ink, [.white, Self.tint]), (.muted, muted, [.white]),
    ]
    return used.compactMap { key, color, backgrounds in
      guard theme[key] != nil, let ground = backgrounds.min(by: { color.contrast(with: $0) < color.contrast(with: $1) })
      else { return nil }
      let contrast = color.contrast(with: ground)
      guard contrast < TemplateCompiler.minimumContrast else { return nil }
      let shown = (contrast * 100).rounded(.down) / 100
      let tone = color.readable(on: ground, contrast: TemplateCompiler.minimumContrast)
      return Problem(
        code: .lowContrast, severity: .warning, path: "/theme/\(key.rawValue)",
        message: "text in `\(color.hex)` on `\(ground.hex)` has a contrast of \(shown), less than 4.5",
        hint: "the nearest color that passes is `\(tone.hex)`")
    }
  }
}
