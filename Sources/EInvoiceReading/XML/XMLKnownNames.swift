/// The names that most e-invoices are made of: their strings are made once in a process, not once for each document, and
/// who compares two of them compares no characters.
///
/// Other names are as good; they only cost more.
struct XMLKnownNames: Sendable {
  static let shared = XMLKnownNames()

  /// All local names.
  let locals: [String]
  /// Where they are in `text`, which never goes away.
  private let places: [(start: Int32, count: Int32)]
  /// Their numbers at the place of their hash, or behind it; -1 where there is none.
  private let slots: [Int32]

  private init() {
    var locals: [String] = []
    var places: [(start: Int32, count: Int32)] = []
    var slots = [Int32](repeating: -1, count: 1024)
    Self.text.withUTF8Buffer { bytes in
      var start = 0
      for end in 0...bytes.count where end == bytes.count || bytes[end] == UInt8(ascii: " ") {
        let name = UnsafeBufferPointer(rebasing: bytes[start..<end])
        if let first = name.baseAddress {
          var slot = XMLNameHash.hash(first, name.count, XMLNameHash.key) & (slots.count - 1)
          while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
          slots[slot] = Int32(locals.count)
        }
        locals.append(String(decoding: name, as: UTF8.self))
        places.append((Int32(start), Int32(name.count)))
        start = end + 1
      }
    }
    (self.locals, self.places, self.slots) = (locals, places, slots)
  }

  /// The number of a local name, or -1.
  func number(of start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
    var slot = XMLNameHash.hash(start, count, XMLNameHash.key) & (slots.count - 1)
    while slots[slot] >= 0 {
      let place = places[Int(slots[slot])]
      let isSame =
        Int(place.count) == count && XMLNameHash.equal(Self.text.utf8Start + Int(place.start), start, count)
      if isSame { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return -1
  }

  /// The string of a local name that all documents share; the same one where the name is not known.
  func shared(local: String) -> String {
    let number = local.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.baseAddress.map { self.number(of: $0, bytes.count) } ?? -1
    }
    guard let number, number >= 0 else { return local }
    return locals[Int(number)]
  }

  /// The namespaces of invoices.
  private static let namespaces = [
    "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100",
    "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100",
    "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100",
    "urn:un:unece:uncefact:data:standard:QualifiedDataType:100",
    "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2",
    "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2",
    "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2",
    "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2",
    "urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2",
    "http://www.w3.org/2001/XMLSchema-instance",
  ]

  /// The string of a namespace that all documents share; nil where it is not known.
  static func namespace(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard let start = bytes.baseAddress else { return "" }
    for namespace in namespaces where namespace.utf8.count == bytes.count {
      let isSame = namespace.utf8.withContiguousStorageIfAvailable { known in
        known.baseAddress.map { XMLNameHash.equal($0, start, bytes.count) } ?? false
      }
      if isSame == true { return namespace }
    }
    return nil
  }

  /// The string of a namespace that all documents share; the same one where it is not known.
  static func shared(namespace: String) -> String { namespaces.first { $0 == namespace } ?? namespace }
}
