/// What stands in a document at given places.
package enum JSONExcerpt {
  /// Longer values are of no use in a message.
  private static let maximumLength = 40

  /// The texts of the strings, numbers and words at pointers as they stand in a document; nil for what is missing, a
  /// container, long, or cannot be read.
  package static func values(at pointers: [String], in json: [UInt8]) -> [String?] {
    let offsets = JSONLocator.offsets(of: pointers, in: json)
    return offsets.map { offset in
      var piece = Array(json.dropFirst(offset).prefix(maximumLength + 1))
      // The end may be within a character; a value that is whole has a mark of ASCII after it.
      while let last = piece.last, last >= 0x80 { piece.removeLast() }
      guard var reader = try? JSONReader(piece),
        let kind = try? reader.kind(), kind != .object, kind != .array, reader.position == 0,
        (try? reader.skipValue()) != nil, reader.position <= maximumLength
      else { return nil }
      return String(decoding: reader.bytes[..<reader.position], as: UTF8.self)
    }
  }

  /// The strings at pointers, and the numbers as they are written; nil for what is missing or something else.
  package static func texts(at pointers: [String], in json: [UInt8]) -> [String?] {
    let offsets = JSONLocator.offsets(of: pointers, in: json)
    return zip(pointers, offsets).map { pointer, offset in
      guard !pointer.isEmpty, var reader = try? JSONReader(json) else { return nil }
      reader.position = offset
      switch try? reader.kind() {
      case .string?: return (try? reader.string(limit: 1 << 20)) ?? nil
      case .number?:
        guard (try? reader.skipValue()) != nil else { return nil }
        return String(decoding: json[offset..<reader.position], as: UTF8.self)
      default: return nil
      }
    }
  }
}
