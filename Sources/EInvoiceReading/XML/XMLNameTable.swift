/// The names of a document as they are written, and what they stand for where the parser is.
///
/// It points into the document, which outlives it.
struct XMLNameTable: ~Copyable {
  /// What a local name stands for: a namespace that it stood in, -1 for none yet, and the name's number.
  struct Meaning {
    var namespace: Int32 = -1
    var name: Int32 = 0
  }

  /// A name as it is written.
  struct Written {
    /// Where it stands first.
    let start: UnsafePointer<UInt8>
    let count: Int32
    /// The number of what stands before the colon among the written names; -1: no prefix.
    let prefix: Int32
    /// What stands behind the colon: the number of a known name, or behind these that of a written one.
    let local: Int32
    /// For elements and for attributes: what it stood for in scope `scope`.
    var elementScope: Int32 = -1
    var element: Int32 = 0
    var attributeScope: Int32 = -1
    var attribute: Int32 = 0
    /// Of a local name that is not among the known ones.
    var meaning = Meaning()
  }

  /// A prefix of elements, of at most seven bytes.
  struct Prefix {
    /// Its bytes, and above them how many.
    let word: UInt64
    /// Its number among the written names; ``noPrefix`` of none.
    let written: Int32
    /// Where the names of its namespace begin among `cells`, as it was in scope `scope`; -1: not there.
    var row: Int32 = -1
    var scope: Int32 = -1
  }

  var written: [Written] = []
  /// How many of them the document has; the others are parts of names.
  private var count = 0
  /// Numbers of written names at the place of their hash, or behind it; -1 where there is none.
  private var slots = [Int32](repeating: -1, count: 64)
  /// The numbers of names, of which ``XMLLimits/names`` allows fewer than 32,768, by known local names: a row for each
  /// namespace that has some; -1 where there is none yet.
  var cells: [Int16] = []
  /// Where the rows of the first few namespaces begin, or -1.
  var rows = [Int32](repeating: -1, count: Self.fewNamespaces)
  /// The first prefixes of elements.
  var prefixes: [Prefix] = []
  /// By a number of a namespace and one of a local name, where neither a row nor the local name itself says it.
  var resolved: [Int: Int32] = [:]
  var namespaces = ["", "http://www.w3.org/XML/1998/namespace"]
  /// Of the namespaces beyond the first few.
  private var namespaceNumbers: [String: Int] = [:]
  /// The numbers of the namespaces among the known ones, or -1.
  var knownNamespaces: [Int32] = [0, -1]
  /// The prefix's number, and the namespace's.
  var bindings: [(prefix: Int32, namespace: Int)] = []
  /// The scope that names are resolved in; a new number for every change.
  private(set) var scope: Int32 = 0
  private var scopeCount: Int32 = 0
  let known = XMLKnownNames.shared
  private let key = XMLNameHash.key
  /// The number of the prefix that was new last: most names have the same.
  private var lastPrefix: Int32 = 0

  /// Of the prefix that declares prefixes, and of the name that declares the default.
  private static let declaration: Int32 = 0
  /// Of the empty prefix, which no name has.
  static let noPrefix: Int32 = -1
  /// How many namespaces are looked through one by one.
  static let fewNamespaces = 16

  init() {
    written.reserveCapacity(24)
    prefixes.reserveCapacity(8)
    // Of the four namespaces that most have.
    cells.reserveCapacity(4 * known.count)
    let (declaration, xml): (StaticString, StaticString) = ("xmlns", "xml")
    for name in [declaration, xml] {
      _ = number(of: name.utf8Start, name.utf8CodeUnitCount, isPart: true)
    }
    bindings.append((1, 1))
  }

  /// How many declarations are in scope.
  var bindingCount: Int { bindings.count }

  /// The number of a written name; nil when it is malformed or one too many.
  mutating func number(of start: UnsafePointer<UInt8>, _ count: Int) -> Int? {
    let number = number(of: start, count, isPart: false)
    return number < 0 ? nil : Int(number)
  }

  /// The number, or -1.
  mutating func number(of start: UnsafePointer<UInt8>, _ length: Int, isPart: Bool) -> Int32 {
    let hash = XMLNameHash.hash(start, length, key)
    var slot = hash & (slots.count - 1)
    while slots[slot] >= 0 {
      if isWritten(slots[slot], start, length) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    guard isPart || count < XMLLimits.names else { return -1 }
    var (prefix, local) = (Self.noPrefix, Int32(-1))
    let text = UnsafeBufferPointer(start: start, count: length)
    if !isPart, let colon = text.firstIndex(of: UInt8(ascii: ":")) {
      let rest = colon + 1
      guard colon > 0, rest < length, !text[rest...].contains(UInt8(ascii: ":")) else { return -1 }
      prefix = isWritten(lastPrefix, start, colon) ? lastPrefix : number(of: start, colon, isPart: true)
      local = self.local(start + rest, length - rest, isPrefix: prefix == Self.declaration)
      lastPrefix = prefix
    } else {
      // What stands before a colon first may be a name, too.
      local = known.number(of: start, length)
    }
    if !isPart { count += 1 }
    let number = Int32(written.count)
    if local < 0 { local = Int32(known.count) + number }
    written.append(Written(start: start, count: Int32(length), prefix: prefix, local: local))
    insert(number, hash)
    return number
  }

  /// The number of what stands behind a colon: of a prefix that is declared, that of the written name.
  private mutating func local(_ start: UnsafePointer<UInt8>, _ count: Int, isPrefix: Bool) -> Int32 {
    if isPrefix { return number(of: start, count, isPart: true) }
    let number = known.number(of: start, count)
    return number >= 0 ? number : Int32(known.count) + self.number(of: start, count, isPart: true)
  }

  private mutating func insert(_ number: Int32, _ hash: Int) {
    guard written.count * 2 > slots.count else { return place(number, hash) }
    slots = Array(repeating: -1, count: slots.count * 2)
    for (other, name) in written.enumerated() {
      place(Int32(other), XMLNameHash.hash(name.start, Int(name.count), key))
    }
  }

  private mutating func place(_ number: Int32, _ hash: Int) {
    var slot = hash & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = number
  }

  /// Whether a number is that of these bytes.
  func isWritten(_ number: Int32, _ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    let name = written[Int(number)]
    return Int(name.count) == count && XMLNameHash.equal(name.start, start, count)
  }

  func string(_ number: Int32) -> String {
    let name = written[Int(number)]
    return String(decoding: UnsafeBufferPointer(start: name.start, count: Int(name.count)), as: UTF8.self)
  }

  /// A name as it is written, at most 100 characters of it.
  func written(_ number: Int) -> String { String(string(Int32(number)).prefix(100)) }

  /// The number of the prefix that an attribute declares, -1 for the default; nil when it declares none.
  func declaredPrefix(_ number: Int) -> Int? {
    let name = written[number]
    if name.prefix == Self.declaration { return Int(name.local) }
    return name.prefix == Self.noPrefix && Int32(number) == Self.declaration ? Int(Self.noPrefix) : nil
  }

  /// Declares a prefix; false when there are too many.
  mutating func bind(_ prefix: Int, to uri: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bindings.count < XMLLimits.namespaces else { return false }
    let known = XMLKnownNames.number(ofNamespace: uri)
    let namespace =
      known >= 0 ? number(ofKnownNamespace: known) : number(ofNamespace: String(decoding: uri, as: UTF8.self))
    guard namespace >= 0 else { return false }
    bindings.append((Int32(prefix), namespace))
    changeScope()
    return true
  }

  /// The same of a known one, which is found without looking at its text where it is among the first.
  private mutating func number(ofKnownNamespace known: Int32) -> Int {
    for number in 0..<min(namespaces.count, Self.fewNamespaces) where knownNamespaces[number] == known { return number }
    return number(ofNamespace: XMLKnownNames.namespaces[Int(known)], known)
  }

  /// The number of a namespace, or -1 when there are too many.
  private mutating func number(ofNamespace uri: String, _ known: Int32 = -1) -> Int {
    for number in 0..<min(namespaces.count, Self.fewNamespaces) where namespaces[number] == uri { return number }
    if let known = namespaceNumbers[uri] { return known }
    // Few are ever declared; what a hostile document declares again and again is not kept twice.
    guard namespaces.count < XMLLimits.names else { return -1 }
    let number = namespaces.count
    namespaces.append(uri)
    knownNamespaces.append(known)
    if number >= Self.fewNamespaces { namespaceNumbers[uri] = number }
    return number
  }

  /// Forgets the declarations of an element that ends.
  mutating func leaveScope(_ count: Int) {
    guard bindings.count > count else { return }
    bindings.removeLast(bindings.count - count)
    changeScope()
  }

  private mutating func changeScope() {
    scopeCount += 1
    scope = scopeCount
  }
}
