internal import InvoiceModel
internal import Typesetting
internal import YAMLReading

extension TemplateCompiler {
  /// The conditions that a theme decides.
  static let themeConditions = ["logo_start", "logo_center", "logo_end", "narrow_page"]

  /// What a template's `theme` declares; its values have the forms of ``ThemeForm``.
  func declaredTheme(_ node: YAMLNode?) -> ThemeValues {
    guard let node else { return ThemeValues() }
    let members = members(of: node, known: InvoiceTheme.Key.allCases.map(\.rawValue), in: "`theme`")
    var declared = ThemeValues()
    for key in InvoiceTheme.Key.allCases {
      guard let value = members[key.rawValue] else {
        if let empty = node.member(key.rawValue) { declared[key] = stand(in: empty, of: key) }
        continue
      }
      var text: String?
      switch value.content {
      case .scalar(let scalar): text = scalar.text
      case .sequence(let elements):
        text = elements.map { if case .scalar(let scalar) = $0.content { scalar.text } else { "?" } }
          .joined(separator: key.form.separator)
      case .mapping: text = nil
      }
      guard let text, defers || key.form.allows(text) else {
        declared[key] = stand(in: value, of: key)
        continue
      }
      declared[key] = YAMLNode(content: .scalar(YAMLScalar(text: text, isPlain: false)), location: value.location)
    }
    return declared
  }

  /// Says that a key has no value of its form. A colour without quotes is a comment to YAML, and the key has none.
  ///
  /// - Returns: a colour in its place, so that not all that uses it is wrong as well.
  private func stand(in value: YAMLNode, of key: InvoiceTheme.Key) -> YAMLNode? {
    let isColor = key.form == .color
    report(
      .templateInvalidValue, InvoiceThemeError(key: key).message,
      hint: isColor ? "in quotes, as `#` begins a comment: `\(key.rawValue): \"#0f766e\"`" : nil, at: value.location)
    guard isColor else { return nil }
    return YAMLNode(content: .scalar(YAMLScalar(text: "#000000", isPlain: false)), location: value.location)
  }

  /// The value of the theme that a value of another property stands for: `theme.logo_width`.
  func themeValue(_ text: String, at location: Problem.Location) -> String? {
    let name = String(text.dropFirst(InvoiceTheme.Key.prefix.count))
    guard let key = InvoiceTheme.Key(rawValue: name) else {
      let names = InvoiceTheme.Key.allCases.map { InvoiceTheme.Key.prefix + $0.rawValue }
      report(
        .templateUnknownValue, "a theme has no `\(name.prefix(80))`",
        hint: NearestName.hint(String(text.prefix(80)), among: names), at: location)
      return nil
    }
    if let value = theme.text(key) { return value }
    report(
      .templateUnknownValue, "the template's theme does not declare `\(name)`", hint: "theme: { \(name): … }",
      at: location)
    return nil
  }

  /// The colours that a theme adds to the palette: its own, and what can be read on the accent.
  func themeColors() -> [String: Color] {
    var colors: [String: Color] = [:]
    for key in [InvoiceTheme.Key.accent, .text, .muted] { colors[key.rawValue] = theme.color(key) }
    if let accent = colors[InvoiceTheme.Key.accent.rawValue] { colors["on_accent"] = accent.readable }
    return colors
  }

  /// A colour of the palette that is made of another one: `text`, or `accent 10%` on white.
  func mixedColor(_ text: String, among colors: [String: Color]) -> Color? {
    let parts = text.words
    guard let first = parts.first, let color = colors[String(first)] ?? Color(hex: first) else { return nil }
    guard parts.count == 2 else { return parts.count == 1 ? color : nil }
    guard parts[1].hasSuffix("%"), let percent = WrittenLength.number(parts[1].dropLast()), (0...100).contains(percent)
    else { return nil }
    return color.mixed(with: .white, share: percent / 100)
  }

  /// The size of the page, its margins, and how wide and high things are beside what the template was made for.
  func geometry(_ page: TemplateMembers) -> PageGeometry {
    let sizes: KeyValuePairs = ["A4": PageSize.a4, "A5": .a5, "Letter": .letter]
    let size =
      choice(theme.declared[.pageSize] ?? page["size"], "a page size", among: sizes) ?? .a4
    let margins = insets(theme.declared[.margins] ?? page["margins"], "`margins`") ?? EdgeInsets(all: 56.7)
    var geometry = PageGeometry(size: size, margins: margins)
    if theme.set[.pageSize] != nil, let wanted = choice(theme.node(.pageSize), "a page size", among: sizes) {
      geometry.resize(wanted)
    }
    if theme.set[.margins] != nil, let wanted = insets(theme.node(.margins), "`margins`") {
      geometry.margins = wanted
    }
    geometry.widthScale = min(1, geometry.contentWidth / max(1, size.width - margins.left - margins.right))
    if geometry.contentWidth < PageGeometry.minimumWidth || geometry.contentHeight < PageGeometry.minimumHeight {
      report(
        .templateInvalidValue, "the margins leave less than 50 mm by 60 mm of the page",
        at: theme.node(.margins)?.location ?? page["margins"]?.location ?? Problem.Location(line: 1, column: 1))
    }
    switch theme.text(.density) {
    case "compact": geometry.heightScale = 0.7
    case "airy": geometry.heightScale = 1.35
    default: geometry.heightScale = 1
    }
    return geometry
  }

  /// What a document sets and the template does not have.
  func unusedThemeWarnings(_ members: TemplateMembers) -> [Problem] {
    // Of these a template need not say anything.
    let always: [InvoiceTheme.Key] = [.text, .font, .pageSize, .margins, .density, .firstTop, .followingHeader]
    return theme.set.keys.filter { key in
      theme.declared[key] == nil && !always.contains(key) && members["colors"]?.member(key.rawValue) == nil
    }.map { key in
      Problem(
        code: .themeUnused, severity: .warning, path: "/theme/\(key.rawValue)",
        message: "the template has no `\(key.rawValue)` in its theme: it looks as it did without")
    }
  }

  /// Whether a condition that the theme decides holds; nil for other names.
  func themeCondition(_ name: String) -> Bool? {
    switch name {
    case "logo_start": (theme.text(.logoPosition) ?? "start") == "start"
    case "logo_center": theme.text(.logoPosition) == "center"
    case "logo_end": theme.text(.logoPosition) == "end"
    case "narrow_page": geometry.contentWidth < PageGeometry.narrow
    default: nil
    }
  }
}
