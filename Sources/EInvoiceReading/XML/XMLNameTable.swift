/// The names of a document as they are written, and what they stand for where the parser is.
///
/// It points into the document, which outlives it.
struct XMLNameTable: ~Copyable {
  /// What a local name stands for: a namespace that it stood in, -1 for none yet, and the name's number.
  private struct Meaning {
    var namespace: Int32 = -1
    var name: Int32 = 0
  }

  /// A name as it is written.
  private struct Written {
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

  private var written: [Written] = []
  /// How many of them the document has; the others are parts of names.
  private var count = 0
  /// Numbers of written names at the place of their hash, or behind it; -1 where there is none.
  private var slots = [Int32](repeating: -1, count: 512)
  /// The numbers of names by known local names, a row for each namespace that has some; -1 where there is none yet.
  var cells: [Int16] = []
  /// Where the rows of the first few namespaces begin, or -1.
  private var rows = [Int32](repeating: -1, count: Self.fewNamespaces)
  /// The first prefixes of elements.
  var prefixes: [Prefix] = []
  /// By a number of a namespace and one of a local name, where neither a row nor the local name itself says it.
  private var resolved: [Int: Int32] = [:]
  private var namespaces = ["", "http://www.w3.org/XML/1998/namespace"]
  /// Of the namespaces beyond the first few.
  private var namespaceNumbers: [String: Int] = [:]
  /// The numbers of the namespaces among the known ones, or -1.
  private var knownNamespaces: [Int32] = [0, -1]
  /// The prefix's number, and the namespace's.
  private var bindings: [(prefix: Int32, namespace: Int)] = []
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
  private static let fewNamespaces = 16

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
  private mutating func number(of start: UnsafePointer<UInt8>, _ length: Int, isPart: Bool) -> Int32 {
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
    } else if !isPart {
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

  /// How many bytes a written name has.
  func length(of number: Int) -> Int { Int(written[number].count) }

  private func string(_ number: Int32) -> String {
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

  /// The number of the namespace that a prefix stands for here; -1: none.
  private func namespace(of prefix: Int32) -> Int {
    var last = bindings.count - 1
    while last >= 0, bindings[last].prefix != prefix { last -= 1 }
    if last >= 0, bindings[last].namespace > 0 { return bindings[last].namespace }
    return prefix == Self.noPrefix ? 0 : -1
  }

  /// The number of the name of a document that a written name stands for; nil when its prefix is unknown, or when the
  /// names are too many.
  mutating func resolve(_ number: Int, isElement: Bool, in document: inout XMLDocument) -> Int? {
    let name = written[number]
    if isElement {
      if name.elementScope == scope { return Int(name.element) }
    } else if name.attributeScope == scope {
      return Int(name.attribute)
    }
    let isBound = isElement || name.prefix != Self.noPrefix
    let namespace = isBound ? namespace(of: name.prefix) : 0
    guard namespace >= 0, let result = self.number(of: name.local, in: namespace, &document) else { return nil }
    if isElement {
      (written[number].elementScope, written[number].element) = (scope, result)
    } else {
      (written[number].attributeScope, written[number].attribute) = (scope, result)
    }
    return Int(result)
  }

  /// The number of a name of a document, which gets it where it is new; nil when they are too many.
  private mutating func number(of local: Int32, in namespace: Int, _ document: inout XMLDocument) -> Int32? {
    let isKnown = Int(local) < known.count
    let row = isKnown ? row(of: namespace) : -1
    if row >= 0 {
      let found = self.number(inRow: row, local, &document)
      return found < 0 ? nil : found
    }
    let place = Int(local) - known.count
    let first = isKnown ? nil : written[place].meaning
    if let first, first.namespace == Int32(namespace) { return first.name }
    let key = namespace << 32 | Int(local)
    if first.map({ $0.namespace >= 0 }) ?? true, let found = resolved[key] { return found }
    guard document.names.count < XMLLimits.names else { return nil }
    let result = Int32(document.names.count)
    let text = isKnown ? XMLKnownNames.locals[Int(local)] : string(Int32(place))
    document.names.append(XMLName(namespace: namespaces[namespace], local: text))
    document.nameKeys.append(-1)
    if let first, first.namespace < 0 {
      written[place].meaning = Meaning(namespace: Int32(namespace), name: result)
    } else {
      resolved[key] = result
    }
    return result
  }

  /// Where the names of a namespace begin among `cells`; -1 of those beyond the first few.
  private mutating func row(of namespace: Int) -> Int32 {
    guard namespace < Self.fewNamespaces else { return -1 }
    if rows[namespace] < 0 {
      rows[namespace] = Int32(cells.count)
      cells.append(contentsOf: repeatElement(-1, count: known.count))
    }
    return rows[namespace]
  }

  /// The number of the name of a document that a known local name is in a namespace with a row; -1 when they are too many.
  @inline(__always)
  mutating func number(inRow row: Int32, _ local: Int32, _ document: inout XMLDocument) -> Int32 {
    let number = cells[Int(row + local)]
    return number >= 0 ? Int32(number) : add(inRow: row, local, &document)
  }

  private mutating func add(inRow row: Int32, _ local: Int32, _ document: inout XMLDocument) -> Int32 {
    let result = document.names.count
    guard result < XMLLimits.names, let namespace = rows.firstIndex(of: row) else { return -1 }
    cells[Int(row + local)] = Int16(result)
    document.names.append(XMLName(namespace: namespaces[namespace], local: XMLKnownNames.locals[Int(local)]))
    let space = knownNamespaces[namespace]
    document.nameKeys.append(space < 0 ? -1 : space * Int32(known.count) + local)
    return Int32(result)
  }

  /// Finds out what a prefix stands for here.
  ///
  /// - Returns: its row, or -1.
  mutating func lookUp(_ index: Int) -> Int32 {
    let namespace = namespace(of: prefixes[index].written)
    let row = namespace < 0 ? -1 : row(of: namespace)
    (prefixes[index].row, prefixes[index].scope) = (row, scope)
    return row
  }

  /// Takes up a prefix that was not among those of elements yet; false when there are too many.
  mutating func add(_ word: UInt64, _ start: UnsafePointer<UInt8>) -> Bool {
    guard prefixes.count < 8 else { return false }
    let count = Int(word >> 56)
    let number = count == 0 ? Self.noPrefix : self.number(of: start, count, isPart: true)
    prefixes.append(Prefix(word: word, written: number))
    return true
  }

  /// The number of the name of an attribute without a prefix that is a known name; -1 when the names are too many.
  mutating func attribute(_ local: Int32, in document: inout XMLDocument) -> Int32 {
    number(inRow: row(of: 0), local, &document)
  }
}
