/// The names that most e-invoices are made of: their strings are made once in a process, not once for each document, and
/// who maps them to something does so by their numbers.
///
/// Other names are as good; they only cost more. Unchecked, because the tables are C memory: they are filled before anybody
/// else has them, and only read afterwards.
struct XMLKnownNames: @unchecked Sendable {
  static let shared = XMLKnownNames()

  /// A name at the place of its hash, or behind it.
  private struct Slot {
    /// Where it is in `text`.
    var start: Int32 = 0
    var count: Int16 = 0
    /// -1: no name.
    var number: Int16 = -1
  }

  /// How many local names there are.
  let count = Self.locals.count
  /// All local names, one after the other.
  private let text: UnsafePointer<UInt8>
  private let slots: UnsafePointer<Slot>

  /// Three times as many as names: few of them share a place.
  private static let slotBits = 10

  private init() {
    let slotCount = 1 << Self.slotBits
    let text = UnsafeMutablePointer<UInt8>.allocate(capacity: Self.locals.reduce(0) { $0 + $1.utf8.count })
    let slots = UnsafeMutablePointer<Slot>.allocate(capacity: slotCount)
    slots.initialize(repeating: Slot(), count: slotCount)
    var start = 0
    for (number, local) in Self.locals.enumerated() {
      var end = start
      for byte in local.utf8 {
        (text + end).initialize(to: byte)
        end += 1
      }
      var slot = Self.slot(text + start, end - start)
      while slots[slot].number >= 0 { slot = (slot + 1) & (slotCount - 1) }
      slots[slot] = Slot(start: Int32(start), count: Int16(end - start), number: Int16(number))
      start = end
    }
    (self.text, self.slots) = (UnsafePointer(text), UnsafePointer(slots))
  }

  /// The number of a local name, or -1.
  func number(of start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
    guard count > 0 else { return -1 }
    var slot = Self.slot(start, count)
    while slots[slot].number >= 0 {
      let known = slots[slot]
      if Int(known.count) == count, XMLNameHash.equal(text + Int(known.start), start, count) {
        return Int32(known.number)
      }
      slot = (slot + 1) & (1 << Self.slotBits - 1)
    }
    return -1
  }

  /// The place of a name by its ends, which tell nearly all known ones apart. It needs no key: names of documents do not get
  /// into the slots.
  @inline(__always)
  private static func slot(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int {
    let raw = UnsafeRawPointer(start)
    var ends = UInt64(count)
    if count >= 8 {
      let last = raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
      ends ^= raw.loadUnaligned(as: UInt64.self) ^ (last << 29 | last >> 35)
    } else if count >= 4 {
      let last = UInt64(raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
      ends ^= UInt64(raw.loadUnaligned(as: UInt32.self)) ^ last << 29
    } else {
      for position in 0..<count { ends = ends << 8 ^ UInt64(start[position]) }
    }
    return Int(truncatingIfNeeded: (ends &* 0x9E37_79B9_7F4A_7C15) >> (64 - UInt64(slotBits)))
  }

  /// No namespace, and those of invoices.
  static let namespaces = [
    "",
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

  /// The number of a namespace, or -1.
  static func number(ofNamespace bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    guard let start = bytes.baseAddress, !bytes.isEmpty else { return 0 }
    for (number, namespace) in namespaces.enumerated() where namespace.utf8.count == bytes.count {
      let isSame = namespace.utf8.withContiguousStorageIfAvailable { known in
        known.baseAddress.map { XMLNameHash.equal($0, start, bytes.count) } ?? false
      }
      if isSame == true { return Int32(number) }
    }
    return -1
  }
}
