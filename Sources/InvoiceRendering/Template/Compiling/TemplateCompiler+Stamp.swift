internal import InvoiceModel
internal import Typesetting
internal import YAMLReading

extension TemplateCompiler {
  /// The place of the stamp that a call asks for.
  func stamp(_ node: YAMLNode, _ properties: TemplateMembers, scope: TemplateScope) -> BlockTemplate.Content? {
    guard choice(node, "a stamp", among: ["call": true]) != nil else { return nil }
    var inner = scope
    if properties["style"] == nil {
      if properties["size"] == nil { inner.style.size = 13 }
      if properties["weight"] == nil { inner.style.weight = .bold }
    }
    var date = inner.style
    (date.size, date.weight) = (max(8, scope.style.size * 0.65), .regular)
    if properties["size"] == nil, properties["style"] == nil { date.size = max(8, min(scope.style.size, 9)) }
    if let style = properties["date_style"].flatMap({ namedStyle($0) }) { style.apply(to: &date) }
    var template = stamp(style: inner.style, date: date, on: scope.background)
    template.alignment = scope.alignment
    if let degrees = number(properties["turn"], "`turn`", in: -10...10) { template.turn = degrees * .pi / 180 }
    return .stamp(template)
  }

  /// The stamp of a template that has no place for one.
  func usualStamp(scope: TemplateScope) -> StampTemplate {
    var (style, date) = (scope.style, scope.style)
    (style.size, style.weight) = (13, .bold)
    date.size = max(8, min(date.size, 9))
    if let accent = vocabulary.colors["accent"] { (style.color, date.color) = (accent, accent) }
    return stamp(style: style, date: date, on: scope.background)
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
