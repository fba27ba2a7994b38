internal import ByteCoding
internal import InvoiceModel

/// Kinds of texts.
extension ValueForm where Value == String {
  /// A text of one line.
  package static var text: ValueForm {
    .string(.string(pattern: TextPattern.line, length: 1...JSONObjectDecoder.maximumCharacters, name: "text"))
  }

  /// A text that may have several lines.
  static var multilineText: ValueForm {
    .string(.string(pattern: TextPattern.lines, length: 1...JSONObjectDecoder.maximumCharacters, name: "multilineText"))
  }

  /// A document's number.
  static var number: ValueForm {
    .string(.string(pattern: TextPattern.number, length: 1...InvoiceNumber.maximumPrintableLength))
  }

  /// A web address.
  static var webAddress: ValueForm {
    .string(.string(pattern: "^[Hh][Tt][Tt][Pp][Ss]?://[^\\s]+$", name: "webAddress"))
  }

  /// A language.
  static var language: ValueForm { .string(.string(pattern: LanguageTag.pattern)) }

  /// A country's code.
  static var country: ValueForm { .string(.string(pattern: "^[A-Z]{2}$")) }

  /// What a note is about.
  static var noteSubject: ValueForm { .string(.string(pattern: "^[A-Z]{3}$")) }

  /// A picture in a data URI, which is longer than other texts, or a file's name.
  static var logo: ValueForm {
    ValueForm(.string(length: 1...Logo.maximumLength)) { (decoder) throws(JSONSyntaxError) in try decoder.logo() }
  }

  private static func string(_ schema: @autoclosure @escaping @Sendable () -> JSONSchema) -> ValueForm {
    ValueForm(schema()) { (decoder) throws(JSONSyntaxError) in try decoder.string() }
  }
}
