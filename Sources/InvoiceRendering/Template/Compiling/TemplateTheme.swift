internal import InvoiceModel
internal import Typesetting
internal import YAMLReading

/// The theme that a template is compiled with: what it declares, and what a document sets in the place of that.
struct TemplateTheme {
  /// What the template declares, each with its place.
  var declared = ThemeValues()
  /// What stands in the place of that.
  var set = InvoiceTheme()

  /// The text of a value, and its place; nil where neither says one.
  func node(_ key: InvoiceTheme.Key) -> YAMLNode? {
    guard let text = set[key] else { return declared[key] }
    let location = declared[key]?.location ?? Problem.Location(line: 1, column: 1)
    return YAMLNode(content: .scalar(YAMLScalar(text: text, isPlain: false)), location: location)
  }

  /// The text of a value.
  func text(_ key: InvoiceTheme.Key) -> String? {
    if let text = set[key] { return text }
    guard case .scalar(let scalar)? = declared[key]?.content else { return nil }
    return scalar.text
  }

  /// A colour of it.
  func color(_ key: InvoiceTheme.Key) -> Color? { text(key).flatMap { Color(hex: $0) } }
}

extension InvoiceTheme.Key {
  /// What a value of another property begins with to stand for one of the theme.
  static let prefix = "theme."
}
