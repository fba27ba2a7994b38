/// The name of a unit of measure, or of something else that is counted, as it stands after a quantity.
package struct UnitName: Sendable {
  /// The singular, the plural, and further plurals where the language has some (`NumberWording.countForm`).
  private let forms: [String]

  /// After one.
  var singular: String { forms[0] }
  /// After several.
  var plural: String { form(1) }

  /// A word with its plural, which ends in `s` unless it is given.
  init(_ singular: String, plural: String? = nil) {
    forms = [singular, plural ?? singular + "s"]
  }

  /// A word with all its plurals; none means that they are as the singular.
  init(_ singular: String, plurals: [String]) {
    forms = [singular] + plurals
  }

  /// The form of a number; the last one where there are fewer.
  func form(_ number: Int) -> String { forms[min(number, forms.count - 1)] }
}
