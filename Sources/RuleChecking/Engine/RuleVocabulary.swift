internal import EInvoiceReading

/// The names that a table of rules speaks of, as numbers; a document's own numbers are mapped to them once.
struct RuleVocabulary: Sendable {
  /// Which namespace a prefix stands for; "" is that of names without one.
  let prefixes: [String: String]
  private(set) var names: [XMLName] = []
  /// The numbers of the names of invoices by their keys, -1 where there is none.
  private var numbersByKey: [Int32] = []
  /// The numbers of all names that share a hash, a power of two of them.
  private var slots: [[Int32]] = []
  /// Ends of names that tables ask for, `ReferencedDocument`.
  private(set) var suffixes: [RuleSuffix] = []

  init(prefixes: [String: String]) { self.prefixes = prefixes }

  /// How many names there are.
  var count: Int { names.count }

  /// The number of an element's name as a table writes it, `cbc:ID`; nil when its prefix is unknown.
  mutating func number(ofElement written: String) -> Int32? {
    guard let colon = written.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      return prefixes[""].map { add(XMLName(namespace: $0, local: written)) }
    }
    let local = String(written[written.utf8.index(after: colon)...])
    return prefixes[String(written[..<colon])].map { add(XMLName(namespace: $0, local: local)) }
  }

  /// The number of an attribute's name; attributes have no namespace.
  mutating func number(ofAttribute written: String) -> Int32 { add(XMLName(namespace: "", local: written)) }

  private mutating func add(_ name: XMLName) -> Int32 {
    let known = number(of: name)
    if known >= 0 { return known }
    let number = Int32(names.count)
    names.append(name)
    if slots.isEmpty {
      slots = Array(repeating: [], count: Self.slotCount)
      numbersByKey = Array(repeating: -1, count: XMLName.keyCount)
    }
    slots[slot(of: name.local)].append(number)
    let key = name.key
    if key >= 0 { numbersByKey[Int(key)] = number }
    return number
  }

  /// For each suffix, in their order: whether the names of the vocabulary end with it, in theirs.
  var suffixMatches: [Bool] { suffixes.flatMap { suffix in names.map(suffix.matches) } }

  /// The number of a document's name by its ``XMLName/key``, or -1.
  @inline(__always)
  func number(ofKey key: Int32) -> Int32 { numbersByKey.isEmpty ? -1 : numbersByKey[Int(key)] }

  /// The number of a document's name, or -1; of one that has a key, ``number(ofKey:)`` says it sooner.
  func number(of name: XMLName) -> Int32 {
    guard !slots.isEmpty else { return -1 }
    for number in slots[slot(of: name.local)] {
      let own = names[Int(number)]
      if own.local == name.local, own.namespace == name.namespace { return number }
    }
    return -1
  }

  private static let slotCount = 1024

  /// Names of documents do not get into the slots: nobody can fill one.
  private func slot(of local: String) -> Int {
    let hash: UInt64 =
      local.utf8.withContiguousStorageIfAvailable { bytes in
        var hash = UInt64(bytes.count)
        let raw = UnsafeRawBufferPointer(bytes)
        var position = 0
        while position + 8 <= raw.count {
          hash = (hash ^ raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
          position += 8
        }
        while position < raw.count {
          hash = (hash ^ UInt64(raw[position])) &* 0x9E37_79B9_7F4A_7C15
          position += 1
        }
        return hash
      } ?? 0
    return Int(hash >> 40) & (Self.slotCount - 1)
  }

  /// The place of an end of names in `suffixes`.
  mutating func number(of suffix: RuleSuffix) -> Int {
    if let known = suffixes.firstIndex(of: suffix) { return known }
    suffixes.append(suffix)
    return suffixes.count - 1
  }
}
