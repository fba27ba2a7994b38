internal import InvoiceCore
internal import InvoiceModel

/// Values of the caller's own: every key of `metadata` is a variable, as no list of them is known.
extension TemplateVariable {
  /// What their names begin with.
  static let metadataPrefix = "metadata."

  /// The key that a variable's name stands for; nil for other names.
  static func metadataKey(_ name: String) -> String? {
    guard name.hasPrefix(metadataPrefix) else { return nil }
    let key = name.dropFirst(metadataPrefix.count)
    return MetadataEntry.isName(key) ? String(key) : nil
  }

  /// The variable of a key.
  static func metadata(_ key: String) -> TemplateVariable {
    TemplateVariable(metadataPrefix + key, .text, at: "/metadata/\(key)") { context in
      .optional(context.computed.invoice.metadata.first { $0.key == key }?.value)
    }
  }
}
