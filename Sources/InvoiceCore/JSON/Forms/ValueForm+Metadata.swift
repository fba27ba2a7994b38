internal import InvoiceModel

extension ValueForm where Value == [MetadataEntry] {
  /// An object of which all is allowed: what of it a page can print, by keys that a template can name.
  static var metadata: ValueForm {
    ValueForm(JSONSchema(.value(type: "object", []))) { (decoder) throws(JSONSyntaxError) in
      guard try decoder.expect(.object) else { return nil }
      return try decoder.metadata()
    }
  }
}

extension JSONObjectDecoder {
  fileprivate mutating func metadata() throws(JSONSyntaxError) -> [MetadataEntry] {
    // Once for the duplicate keys of all that is in it, which are looked for where values are skipped.
    var skipping = reader
    try skipping.skipValue()
    var entries: [MetadataEntry] = []
    try reader.enter()
    while let offset = try reader.nextKey() {
      let key = reader.key(at: offset)
      if entries.count < MetadataEntry.maximumCount, MetadataEntry.isName(key), let entry = try metadataEntry(key) {
        entries.append(entry)
      }
      try reader.skipValue()
    }
    reader = skipping
    return entries
  }

  /// The entry of a text, number or truth value, without moving on; nil for another one and for what is empty.
  private func metadataEntry(_ key: String) throws(JSONSyntaxError) -> MetadataEntry? {
    var reader = reader
    switch try reader.kind() {
    case .string:
      guard let text = try reader.string(limit: Self.maximumCharacters), !text.isEmpty else { return nil }
      // What no page can print is data for machines.
      return text.unicodeScalars.contains {
        $0.properties.generalCategory == .control && !"\t\n\r".unicodeScalars.contains($0)
      }
        ? nil : MetadataEntry(key: key, value: text)
    case .number, .boolean:
      let start = reader.position
      try reader.skipValue()
      guard reader.position - start <= 100 else { return nil }
      return MetadataEntry(
        key: key, value: String(decoding: reader.bytes[start..<reader.position], as: UTF8.self), isLiteral: true)
    case .object, .array, .null: return nil
    }
  }
}
