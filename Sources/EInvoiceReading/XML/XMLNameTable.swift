/// The names of a document as they are written, and what they stand for where the parser is.
struct XMLNameTable {
  /// A name as it is written.
  private struct Written {
    /// The range in `text`.
    var start: Int32
    var end: Int32
    /// The number of what stands before the colon among the written names; -1: no prefix.
    var prefix: Int32
    /// The number of what stands behind the colon.
    var local: Int32
    /// For elements and for attributes: what it stood for in scope `scope`.
    var elementScope: Int32 = -1
    var element: Int32 = 0
    var attributeScope: Int32 = -1
    var attribute: Int32 = 0
    /// Of a local name: a namespace that it stood in, -1 for none yet, and the name's number.
    var namespace: Int32 = -1
    var resolved: Int32 = 0
  }

  /// All names, one after the other.
  private var text: [UInt8] = []
  private var written: [Written] = []
  /// How many of them the document has; the others are parts of names.
  private var count = 0
  /// Numbers of written names at the place of their hash, or behind it; -1 where there is none.
  private var slots = [Int32](repeating: -1, count: 1024)
  /// By a number of a namespace and one of a local name, where a local name stands in several.
  private var resolved: [Int: Int32] = [:]
  private var namespaces = ["", "http://www.w3.org/XML/1998/namespace"]
  private var namespaceNumbers = ["": 0, "http://www.w3.org/XML/1998/namespace": 1]
  /// The prefix's number, and the namespace's.
  private var bindings: [(prefix: Int32, namespace: Int)] = []
  /// The scope that names are resolved in; a new number for every change.
  private var scope: Int32 = 0
  private var scopeCount: Int32 = 0
  /// Of the prefix that declares prefixes, and of the name that declares the default.
  private let declaration: Int32
  /// Of the empty prefix, which no name has.
  private static let noPrefix: Int32 = -1

  /// Names that share a hash cost time: nobody can make many, as nobody knows the key.
  private static let key = UInt64.random(in: .min ... .max) | 1

  init() {
    declaration = 0
    text.reserveCapacity(8_192)
    written.reserveCapacity(384)
    let names = ["xmlns", "xml"].map { Array($0.utf8) }
    for name in names {
      _ = name.withUnsafeBufferPointer { number(of: $0[...], isPart: true) }
    }
    bindings.append((1, 1))
  }

  /// How many declarations are in scope.
  var bindingCount: Int { bindings.count }

  /// The number of a written name; nil when it is malformed or one too many.
  mutating func number(of bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    number(of: bytes, isPart: false).map(Int.init)
  }

  private mutating func number(of bytes: Slice<UnsafeBufferPointer<UInt8>>, isPart: Bool) -> Int32? {
    var slot = Self.hash(bytes) & (slots.count - 1)
    while slots[slot] >= 0 {
      if isWritten(slots[slot], bytes) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    guard isPart || count < XMLLimits.names else { return nil }
    var (prefix, local) = (Self.noPrefix, Int32(-1))
    if !isPart, let colon = bytes.firstIndex(of: UInt8(ascii: ":")) {
      let rest = bytes[(colon + 1)...]
      guard colon > bytes.startIndex, !rest.isEmpty, !rest.contains(UInt8(ascii: ":")),
        let before = number(of: bytes[..<colon], isPart: true), let behind = number(of: rest, isPart: true)
      else { return nil }
      (prefix, local) = (before, behind)
    }
    if !isPart { count += 1 }
    let number = Int32(written.count)
    let start = Int32(text.count)
    text.append(contentsOf: bytes)
    written.append(Written(start: start, end: Int32(text.count), prefix: prefix, local: local < 0 ? number : local))
    insert(number, bytes)
    return number
  }

  private mutating func insert(_ number: Int32, _ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    if written.count * 2 > slots.count {
      slots = Array(repeating: -1, count: slots.count * 2)
      let hashes = text.withUnsafeBufferPointer { text in
        written.map { Self.hash(text[Int($0.start)..<Int($0.end)]) }
      }
      for (other, hash) in hashes.enumerated() { place(Int32(other), hash) }
    } else {
      place(number, Self.hash(bytes))
    }
  }

  private mutating func place(_ number: Int32, _ hash: Int) {
    var slot = hash & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = number
  }

  private static func hash(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var hash = key ^ UInt64(bytes.count)
    var position = bytes.startIndex
    let raw = UnsafeRawBufferPointer(bytes.base)
    while position + 8 <= bytes.endIndex {
      hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      position += 8
    }
    var rest: UInt64 = 0
    while position < bytes.endIndex {
      rest = rest << 8 | UInt64(bytes.base[position])
      position += 1
    }
    return Int(truncatingIfNeeded: mixed(hash ^ rest) >> 1)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    let (high, low) = value.multipliedFullWidth(by: key ^ 0x9E37_79B9_7F4A_7C15)
    return high ^ low
  }

  /// Whether a number is that of these bytes.
  func isWritten(_ number: Int32, _ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let name = written[Int(number)]
    guard Int(name.end - name.start) == bytes.count else { return false }
    return text.withUnsafeBytes { text in
      let raw = UnsafeRawBufferPointer(bytes.base)
      var (left, right) = (Int(name.start), bytes.startIndex)
      while right + 8 <= bytes.endIndex {
        let ours = text.loadUnaligned(fromByteOffset: left, as: UInt64.self)
        guard ours == raw.loadUnaligned(fromByteOffset: right, as: UInt64.self) else { return false }
        (left, right) = (left + 8, right + 8)
      }
      while right < bytes.endIndex {
        if text[left] != raw[right] { return false }
        (left, right) = (left + 1, right + 1)
      }
      return true
    }
  }

  /// How many bytes a written name has.
  func length(of number: Int) -> Int { Int(written[number].end - written[number].start) }

  private func string(_ number: Int32) -> String {
    let name = written[Int(number)]
    return String(decoding: text[Int(name.start)..<Int(name.end)], as: UTF8.self)
  }

  /// A name as it is written, at most 100 characters of it.
  func written(_ number: Int) -> String { String(string(Int32(number)).prefix(100)) }

  /// The number of the prefix that an attribute declares, -1 for the default; nil when it declares none.
  func declaredPrefix(_ number: Int) -> Int? {
    let name = written[number]
    if name.prefix == declaration { return Int(name.local) }
    return name.prefix == Self.noPrefix && Int32(number) == declaration ? Int(Self.noPrefix) : nil
  }

  /// Declares a prefix; false when there are too many.
  mutating func bind(_ prefix: Int, to uri: String) -> Bool {
    guard bindings.count < XMLLimits.namespaces else { return false }
    let namespace: Int
    if let known = namespaceNumbers[uri] {
      namespace = known
    } else {
      // Few are ever declared; what a hostile document declares again and again is not kept twice.
      guard namespaces.count < XMLLimits.names else { return false }
      namespaces.append(uri)
      namespace = namespaces.count - 1
      namespaceNumbers[uri] = namespace
    }
    bindings.append((Int32(prefix), namespace))
    changeScope()
    return true
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

  /// The number of the name in `names` that a written name stands for; nil when its prefix is unknown, or when the
  /// names are too many.
  mutating func resolve(_ number: Int, isElement: Bool, in names: inout [XMLName]) -> Int? {
    let name = written[number]
    if isElement {
      if name.elementScope == scope { return Int(name.element) }
    } else if name.attributeScope == scope {
      return Int(name.attribute)
    }
    var namespace = 0
    if isElement || name.prefix != Self.noPrefix {
      if let binding = bindings.last(where: { $0.prefix == name.prefix }) {
        namespace = binding.namespace
      } else if name.prefix != Self.noPrefix {
        return nil
      }
    }
    if namespace == 0, name.prefix != Self.noPrefix { return nil }
    guard let result = self.number(of: name.local, in: namespace, &names) else { return nil }
    if isElement {
      (written[number].elementScope, written[number].element) = (scope, result)
    } else {
      (written[number].attributeScope, written[number].attribute) = (scope, result)
    }
    return Int(result)
  }

  /// The number of a name in `names`, which gets it where it is new; nil when they are too many.
  private mutating func number(of local: Int32, in namespace: Int, _ names: inout [XMLName]) -> Int32? {
    let key = namespace << 32 | Int(local)
    let first = written[Int(local)].namespace
    if first == Int32(namespace) { return written[Int(local)].resolved }
    if first >= 0, let known = resolved[key] { return known }
    guard names.count < XMLLimits.names else { return nil }
    names.append(XMLName(namespace: namespaces[namespace], local: string(local)))
    let result = Int32(names.count - 1)
    if first < 0 {
      (written[Int(local)].namespace, written[Int(local)].resolved) = (Int32(namespace), result)
    } else {
      resolved[key] = result
    }
    return result
  }
}
