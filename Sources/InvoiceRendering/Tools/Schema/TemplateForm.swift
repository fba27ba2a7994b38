internal import InvoiceCore
internal import InvoiceModel

/// What a value of a template may be, as the schema says it.
///
/// Members without a value are as good as absent, so that each of these may be null where it is a property.
indirect enum TemplateForm: Sendable {
  /// One text, or a list of them.
  case text
  /// A single value of any kind.
  case word
  /// A single value, or a list of some.
  case families
  /// One of some words.
  case words([String])
  /// A length, in points or with a unit.
  case length(ClosedRange<Int>)
  /// One length, or a list of two or four.
  case insets
  /// A number without a unit, between whole ones: the compiler's own bounds may be narrower.
  case number(ClosedRange<Int>)
  case flag
  /// Edges, a thickness and a colour.
  case border
  /// `natural`, a share or a length.
  case width
  /// The alternative text of a picture, or `false`.
  case alternative
  /// What is defined once under a name.
  case shared(String)
  case list(of: TemplateForm)
  /// `all`, or nothing.
  case mentions

  private static let lengthPattern = #"-?[0-9]*\.?[0-9]+(pt|mm|cm|in)?"#
  /// What stands for a value of the theme.
  static let themePattern =
    "theme\\.(" + InvoiceTheme.Key.allCases.map(\.rawValue).joined(separator: "|") + ")"

  /// The keywords of the schema.
  var schema: JSONValue {
    switch self {
    case .text: .object([("anyOf", [Self.scalar, .object([("type", "array"), ("items", Self.scalar)])])])
    case .word: Self.scalar
    case .families:
      .object([
        ("anyOf", [Self.scalar, .object([("type", "array"), ("items", Self.scalar), ("minItems", .number(1))])])
      ])
    case .words(let words):
      .object([("anyOf", [.object([("enum", .strings(words))]), Self.pattern("^\(Self.themePattern)$")])])
    case .length(let range):
      .object([
        ("type", ["number", "string"]), ("minimum", .number(range.lowerBound)), ("maximum", .number(range.upperBound)),
        ("pattern", .string("^(\(Self.lengthPattern)|\(Self.themePattern))$")),
      ])
    case .insets:
      .object([
        (
          "anyOf",
          [
            .object([
              ("type", ["number", "string"]), ("minimum", 0),
              (
                "pattern",
                .string(
                  "^(\(Self.lengthPattern)( \(Self.lengthPattern)( \(Self.lengthPattern) \(Self.lengthPattern))?)?"
                    + "|\(Self.themePattern))$")
              ),
            ]),
            .object([
              ("type", "array"), ("items", TemplateForm.length(0...2000).schema),
              ("anyOf", .array([2, 4].map { .object([("minItems", .number($0)), ("maxItems", .number($0))]) })),
            ]),
          ]
        )
      ])
    case .number(let range):
      .object([
        ("type", ["number", "string"]), ("minimum", .number(range.lowerBound)), ("maximum", .number(range.upperBound)),
        ("pattern", #"^[0-9]*\.?[0-9]+$"#),
      ])
    case .flag:
      .object([
        ("anyOf", [.object([("enum", [true, false, "true", "false"])]), Self.pattern("^\(Self.themePattern)$")])
      ])
    case .border: Self.pattern(#"(^|\s)(top|right|bottom|left|all)(\s|$)"#)
    case .width:
      .object([
        ("type", ["number", "string"]), ("minimum", 0), ("maximum", 2000),
        ("pattern", .string("^(natural|[0-9]*\\.?[0-9]+fr|\(Self.lengthPattern)|\(Self.themePattern))$")),
      ])
    case .alternative: .object([("anyOf", [.object([("enum", [false])]), TemplateForm.text.schema])])
    case .shared(let name): .object([("$ref", .string("#/$defs/\(name)"))])
    case .list(let element): .object([("type", "array"), ("items", element.schema)])
    case .mentions: .object([("enum", ["all", .null, ""])])
    }
  }

  /// The same where it is a property, which may have no value.
  ///
  /// - Parameters:
  ///   - description: what it is for.
  ///   - needsValue: whether it needs one all the same.
  func property(_ description: String, needsValue: Bool = false) -> JSONValue {
    let own = schema
    if needsValue, case .object(let keywords) = own, keywords.first?.key != "$ref" {
      return .object([("description", .string(description))] + keywords)
    }
    let alternatives = needsValue ? [own] : [own, .object([("type", "null")])]
    return .object([("description", .string(description)), ("anyOf", .array(alternatives))])
  }

  private static let scalar: JSONValue = .object([("type", ["string", "number", "boolean"])])

  private static func pattern(_ text: String) -> JSONValue {
    .object([("type", "string"), ("pattern", .string(text))])
  }
}

extension JSONValue {
  /// An array of texts.
  static func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
}
