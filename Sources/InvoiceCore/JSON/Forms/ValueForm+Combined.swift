package import InvoiceModel

/// Kinds of values that consist of others.
extension ValueForm {
  /// An object.
  package static func object(_ form: ObjectForm<Value>, name: String? = nil) -> ValueForm where Value: Sendable {
    object(form, name: name) { $0 }
  }

  /// An object that is read as something else first.
  ///
  /// - Parameter finish: makes the value; nil when it lacks what it needs, which has been reported.
  static func object<Object>(
    _ form: ObjectForm<Object>, name: String? = nil, _ finish: @escaping @Sendable (Object) -> Value?
  ) -> ValueForm {
    ValueForm(form.schema.named(name)) { (decoder) throws(JSONSyntaxError) in
      var object = form.empty
      return try decoder.object(form, into: &object) ? finish(object) : nil
    }
  }

  /// An array.
  ///
  /// - Parameter placeholder: takes the place of an element with an error, so that the paths of the others stay right.
  package static func list<Element: Sendable>(
    of element: ValueForm<Element>, placeholder: Element, atLeast minimum: Int = 0,
    atMost limit: Int = JSONObjectDecoder.maximumEntries, code: ProblemCode = .tooManyEntries
  ) -> ValueForm where Value == [Element] {
    ValueForm(JSONSchema(.list(of: element.schema, atLeast: minimum, atMost: limit))) {
      (decoder) throws(JSONSyntaxError) in
      var elements: [Element] = []
      try decoder.array(limit: limit, code: code) { (decoder) throws(JSONSyntaxError) in
        elements.append(try element.read(&decoder) ?? placeholder)
      }
      return elements
    }
  }

  /// An array of objects.
  package static func list<Element>(
    of form: ObjectForm<Element>, name: String? = nil, atLeast minimum: Int = 0,
    atMost limit: Int = JSONObjectDecoder.maximumEntries, code: ProblemCode = .tooManyEntries
  ) -> ValueForm where Value == [Element] {
    list(of: .object(form, name: name), placeholder: form.empty, atLeast: minimum, atMost: limit, code: code)
  }

  /// A text, or an object that says more.
  ///
  /// - Parameters:
  ///   - noun: what it is, `A note`.
  ///   - make: makes the value of the text.
  static func text(
    _ text: ValueForm<String>, orObject object: ValueForm, noun: String, name: String? = nil,
    description: String? = nil, make: @escaping @Sendable (String) -> Value
  ) -> ValueForm {
    ValueForm(JSONSchema(.alternatives([text.schema, object.schema]), name: name, description: description)) {
      (decoder) throws(JSONSyntaxError) in
      switch try decoder.reader.kind() {
      case .string: return try text.read(&decoder).map(make)
      case .object: return try object.read(&decoder)
      default:
        decoder.report(.wrongType, at: decoder.reader.position, "\(noun) is a string or an object.")
        try decoder.reader.skipValue()
        return nil
      }
    }
  }

  /// `true`, `false`, or one of a few words, which is true with a choice.
  package static func flag<Word>(orWord type: Word.Type) -> ValueForm
  where
    Word: RawRepresentable & CaseIterable & Sendable, Word.RawValue == String, Value == (isOn: Bool, choice: Word?)
  {
    let flag = ValueForm<Bool>.flag
    let word = ValueForm<Word>.word(Word.self)
    return ValueForm(JSONSchema(.alternatives([flag.schema, word.schema]))) { (decoder) throws(JSONSyntaxError) in
      if try decoder.reader.kind() == .boolean { return try flag.read(&decoder).map { ($0, nil) } }
      return (true, try word.read(&decoder))
    }
  }

  /// One of a few words.
  package static func word(_ type: Value.Type) -> ValueForm
  where Value: RawRepresentable & CaseIterable & Sendable, Value.RawValue == String {
    ValueForm(JSONSchema(.words(type.allCases.map(\.rawValue)))) { (decoder) throws(JSONSyntaxError) in
      try decoder.word(Value.self)
    }
  }
}
