internal import InvoiceCore
internal import Typesetting

/// Finds the fields of an invoice that characters come from, when a page knows them only roughly: a mention quotes
/// several fields, and an address is put together from its parts.
struct CharacterPlaces {
  /// What is looked for, by the pointer of the field or of what it is part of; `""`: anywhere.
  private var wanted: [String: Set<Unicode.Scalar>] = [:]
  /// Where it was found.
  private var found: [MissingCharacter: String] = [:]

  /// The characters with the fields that they stand in, each once in a field. What stands in the data is no fault of the
  /// template's, and what is known at its place is not told of a text that quotes it.
  static func placed(_ characters: [MissingCharacter], in invoice: ComputedInvoice) -> [MissingCharacter] {
    var places = CharacterPlaces()
    for missing in characters {
      guard let source = missing.source else { continue }
      places.wanted[source, default: []].insert(missing.character)
      places.wanted["", default: []].insert(missing.character)
    }
    guard !places.wanted.isEmpty, var reader = try? JSONReader(invoice.json) else { return characters }
    reader.findsDuplicates = false
    try? places.visit(&reader)

    var result: [MissingCharacter] = []
    var known: Set<MissingCharacter> = []
    var told: Set<Unicode.Scalar> = []
    func add(_ missing: MissingCharacter) {
      guard known.insert(missing).inserted else { return }
      if missing.source != nil { told.insert(missing.character) }
      result.append(missing)
    }
    for missing in characters {
      if missing.source == nil {
        add(missing)
      } else if let place = places.found[missing] {
        if missing.source?.isEmpty == false { add(MissingCharacter(character: missing.character, source: place)) }
      }
    }
    // Of a text that quotes the data it is enough to know one place.
    for missing in characters where missing.source != nil && !told.contains(missing.character) {
      let anywhere = MissingCharacter(character: missing.character, source: "")
      add(MissingCharacter(character: missing.character, source: places.found[anywhere] ?? missing.source))
    }
    return result
  }

  private mutating func visit(_ reader: inout JSONReader) throws(JSONSyntaxError) {
    switch try reader.kind() {
    case .object:
      try reader.enter()
      while try reader.nextKey() != nil { try visit(&reader) }
    case .array:
      try reader.enter()
      while try reader.nextElement() != nil { try visit(&reader) }
    case .string:
      let steps = reader.steps.count
      guard let text = try reader.string(limit: JSONReader.maximumSize), text.utf8.contains(where: { $0 >= 0x80 })
      else { return }
      look(in: text, at: (0...steps).map { reader.pointer(upTo: $0) })
    default: try reader.skipValue()
    }
  }

  /// - Parameter pointers: from the document's to the text's own.
  private mutating func look(in text: String, at pointers: [String]) {
    for pointer in pointers {
      guard var characters = wanted[pointer] else { continue }
      for scalar in text.unicodeScalars where characters.remove(scalar) != nil {
        found[MissingCharacter(character: scalar, source: pointer)] = pointers.last
      }
      wanted[pointer] = characters.isEmpty ? nil : characters
    }
  }
}
