/// What a key of a mapping is: its value's form, and what becomes of the value.
struct ConfigurationMember<Draft> {
  let type: String
  /// What holds without it, in words; nil: it has to be there.
  let standard: String?
  let meaning: String
  /// What to say when it is missing.
  let missing: String?
  let rows: (_ key: String) -> [ConfigurationRow]
  let read: (ConfigurationValue, inout Draft) -> Bool

  /// A key that has to be there.
  ///
  /// - Parameter missing: what to do about it when it is not.
  static func required<Value>(
    _ form: ConfigurationForm<Value>, _ meaning: String, missing: String? = nil,
    _ set: @escaping (inout Draft, Value) -> Void
  ) -> Self {
    make(form, meaning, standard: nil, missing: missing, set)
  }

  /// A key that may be left out.
  ///
  /// - Parameter standard: what holds then, in words.
  static func optional<Value>(
    _ form: ConfigurationForm<Value>, _ meaning: String, standard: String = "none",
    _ set: @escaping (inout Draft, Value) -> Void
  ) -> Self {
    make(form, meaning, standard: standard, missing: nil, set)
  }

  private static func make<Value>(
    _ form: ConfigurationForm<Value>, _ meaning: String, standard: String?, missing: String?,
    _ set: @escaping (inout Draft, Value) -> Void
  ) -> Self {
    ConfigurationMember(
      type: form.name, standard: standard, meaning: meaning, missing: missing, rows: form.rows,
      read: { value, draft in
        guard let read = form.read(value) else { return false }
        set(&draft, read)
        return true
      })
  }
}
