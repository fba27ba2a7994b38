internal import InvoiceKit
internal import YAMLReading

extension ConfigurationForm {
  /// A mapping with the keys of an enumeration. All that is wrong within it is reported at once; the value is made only
  /// when nothing is.
  ///
  /// - Parameters:
  ///   - keys: those that there are.
  ///   - draft: what their values are put into.
  ///   - members: what each of them is.
  ///   - check: whether the members fit each other, as far as they could be read; else it is reported.
  ///   - make: the value; nil when it cannot be made of them, which is then reported.
  static func mapping<Key: ConfigurationKey, Draft>(
    _ keys: Key.Type, from draft: Draft, _ members: @escaping (Key) -> ConfigurationMember<Draft>,
    check: @escaping (Draft, ConfigurationValue) -> Bool = { _, _ in true },
    make: @escaping (Draft, ConfigurationValue) -> Value?
  ) -> ConfigurationForm {
    ConfigurationForm(
      "mapping",
      rows: { name in
        Key.allCases.flatMap { key in
          let member = members(key)
          let full = name.isEmpty ? key.rawValue : "\(name).\(key.rawValue)"
          return [
            ConfigurationRow(key: full, type: member.type, standard: member.standard, meaning: member.meaning)
          ] + member.rows(full)
        }
      }
    ) { value in
      guard let found = value.members else { return nil }
      var draft = draft
      var isWhole = true
      for (name, location, _) in found where Key(rawValue: name) == nil {
        value.reader.report(
          .unknownKey, at: location, "\(value.path)/\(name)", "there is no key `\(name)` here",
          hint: NearestName.hint(name, among: Key.allCases.map(\.rawValue)))
        isWhole = false
      }
      for key in Key.allCases {
        let member = members(key)
        if let content = value.member(key.rawValue) {
          isWhole = member.read(content, &draft) && isWhole
        } else if member.standard == nil {
          value.reader.report(
            .missingKey, at: value.node.location, "\(value.path)/\(key.rawValue)",
            "the key `\(key.rawValue)` is missing", hint: member.missing ?? "\(member.type): \(member.meaning)")
          isWhole = false
        }
      }
      isWhole = check(draft, value) && isWhole
      return isWhole ? make(draft, value) : nil
    }
  }
}
