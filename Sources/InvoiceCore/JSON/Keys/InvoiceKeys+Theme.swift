package import InvoiceModel

extension InvoiceTheme.Key: JSONKey {
  /// The theme of an invoice, or of a call.
  package static let objectForm = ObjectForm(
    "How the page looks where that is not as its template says.", Self.self, from: InvoiceTheme()
  ) { key in
    guard case .flag = key.form else {
      return .optional(.themeValue(key), key.summary) { theme, value in
        if let value { try? theme.set(key, to: value) }
      }
    }
    return .optional(.flag, key.summary) { theme, value in
      if let value { try? theme.set(key, to: value ? "true" : "false") }
    }
  }
}

extension ValueForm where Value == String {
  /// A value of a theme, in the form that its key takes.
  fileprivate static func themeValue(_ key: InvoiceTheme.Key) -> ValueForm {
    ValueForm(schema(of: key.form)) { (decoder) throws(JSONSyntaxError) in
      let start = try decoder.startOfValue()
      guard let text = try decoder.string() else { return nil }
      guard key.form.allows(text) else {
        decoder.report(.themeValue, at: start, "The value of \(InvoiceThemeError(key: key).message).")
        return nil
      }
      return text
    }
  }

  private static func schema(of form: ThemeForm) -> JSONSchema {
    if case .words(let words) = form { return JSONSchema(.words(words)) }
    return .string(pattern: form.pattern ?? TextPattern.line, length: 1...200)
  }
}

extension JSONWriter {
  mutating func theme(_ theme: InvoiceTheme) {
    for key in theme.keys {
      if case .flag = key.form { member(key, theme[key] == "true") } else { member(key, theme[key]) }
    }
  }
}
