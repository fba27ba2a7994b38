internal import InvoiceModel
internal import Typesetting
internal import YAMLReading

extension TemplateCompiler {
  /// The place of the stamp that a call asks for.
  func stamp(_ node: YAMLNode, _ properties: TemplateMembers, scope: TemplateScope) -> BlockTemplate.Content? {
    guard choice(node, "a stamp", among: ["call": true]) != nil else { return nil }
    let isSized = properties["style"] != nil || properties["size"] != nil
    var (style, date) = Self.stampStyles(of: scope.style, isSized: isSized)
    if properties["style"] != nil || properties["weight"] != nil { style.weight = scope.style.weight }
    if let style = properties["date_style"].flatMap({ namedStyle($0) }) { style.apply(to: &date) }
    var template = stamp(style: style, date: date, on: scope.background)
    template.alignment = scope.alignment
    if let degrees = number(properties["turn"], "`turn`", in: -10...10) { template.turn = degrees * .pi / 180 }
    return .stamp(template)
  }

  /// The stamp of a template that has no place for one.
  func usualStamp(scope: TemplateScope) -> StampTemplate {
    var (style, date) = Self.stampStyles(of: scope.style, isSized: false)
    if let accent = vocabulary.colors["accent"] { (style.color, date.color) = (accent, accent) }
    return stamp(style: style, date: date, on: scope.background)
  }

  /// Those of the words and of the day below, bold and regular.
  ///
  /// - Parameters:
  ///   - style: that of the texts around it.
  ///   - isSized: whether the template says how large the words are.
  private static func stampStyles(of style: TextStyle, isSized: Bool) -> (words: TextStyle, date: TextStyle) {
    var (words, date) = (style, style)
    (words.weight, date.weight) = (.bold, .regular)
    if !isSized { words.size = 13 }
    // Nothing that is read is smaller than 8 points.
    date.size = max(8, isSized ? style.size * 0.65 : min(style.size, 9))
    return (words, date)
  }

  /// - Parameter background: what it stands on, on which it can be read whatever its colour is (WCAG 2.1, 1.4.3).
  private func stamp(style: TextStyle, date: TextStyle, on background: Color) -> StampTemplate {
    var (style, date) = (style, date)
    style.color = style.color.readable(on: background, contrast: Self.minimumContrast)
    date.color = date.color.readable(on: background, contrast: Self.minimumContrast)
    let words = PageStamp.labels.compactMap { words, key -> (String, String)? in
      vocabulary.strings.labels[key].map { (key, $0.scalar.text) }
    }
    return StampTemplate(words: Dictionary(uniqueKeysWithValues: words), style: style, dateStyle: date)
  }
}
