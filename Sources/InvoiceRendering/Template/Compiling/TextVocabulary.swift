internal import Typesetting

/// What the texts of a template may name, in one language.
struct TextVocabulary {
  /// By the names in the template.
  var colors: [String: Color] = [:]
  /// Names of the palette that stand for no colour: what has one of them has no background.
  var transparent: Set<String> = ["none"]
  var styles: [String: NamedStyle] = [:]
  let strings: TemplateStrings
  /// Those that stand smaller beside them, on a page in two languages.
  var second: TemplateStrings?
  let labels: LabelNames

  /// The same in the second language alone.
  func speaking(_ strings: TemplateStrings) -> TextVocabulary {
    TextVocabulary(colors: colors, styles: styles, strings: strings, labels: labels)
  }

  /// A colour of the palette, or `#rrggbb`.
  func color(_ text: String) -> Color? { colors[text] ?? Color(hex: text) }
}

/// The labels of all languages of a template; one that is missing in a single language is told where they are compared.
struct LabelNames {
  private let strings: [TemplateStrings]

  init(_ strings: [TemplateStrings]) { self.strings = strings }

  /// Whether one of the languages has a label.
  func contains(_ key: String) -> Bool { strings.contains { $0.labels[key] != nil } }

  /// Only who looks for a near one needs all of them.
  var sorted: [String] { Set(strings.flatMap(\.labels.keys)).sorted() }
}
