/// The names of a document as they are written, and what they stand for where the parser is.
struct XMLNameTable {
  /// A name as it is written.
  private struct Written {
    var prefix: String
    var local: String
    var bytes: [UInt8]
    /// For elements and for attributes: what it stood for in scope `scope`.
    var elementScope = -1
    var element = 0
    var attributeScope = -1
    var attribute = 0
  }

  private var written: [Written] = []
  private var numbers: [Int: [Int]] = [:]
  private var resolved: [XMLName: Int] = [:]
  private var bindings: [(prefix: String, uri: String)] = [
    (prefix: "xml", uri: "http://www.w3.org/XML/1998/namespace")
  ]
  /// The scope that names are resolved in; a new number for every change.
  private var scope = 0
  private var scopeCount = 0

  /// How many declarations are in scope.
  var bindingCount: Int { bindings.count }

  /// The number of a written name; nil when it is malformed or one too many.
  mutating func number(of bytes: ArraySlice<UInt8>) -> Int? {
    // Names that share a value are told apart by their bytes; with a keyed hash nobody can make many that do.
    var hasher = Hasher()
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    let hash = hasher.finalize()
    if let known = numbers[hash] {
      for number in known where written[number].bytes.elementsEqual(bytes) { return number }
    }
    guard written.count < XMLLimits.names else { return nil }
    let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }), let local = parts.last else { return nil }
    written.append(
      Written(
        prefix: parts.count == 2 ? String(decoding: parts[0], as: UTF8.self) : "",
        local: String(decoding: local, as: UTF8.self), bytes: Array(bytes)))
    numbers[hash, default: []].append(written.count - 1)
    return written.count - 1
  }

  /// A name as it is written, at most 100 characters of it.
  func written(_ number: Int) -> String {
    String(String(decoding: written[number].bytes, as: UTF8.self).prefix(100))
  }

  /// The prefix that an attribute declares, `""` for the default; nil when it declares none.
  func declaredPrefix(_ number: Int) -> String? {
    let name = written[number]
    if name.prefix == "xmlns" { return name.local }
    return name.prefix.isEmpty && name.local == "xmlns" ? "" : nil
  }

  /// Declares a prefix; false when there are too many.
  mutating func bind(_ prefix: String, to uri: String) -> Bool {
    guard bindings.count < XMLLimits.namespaces else { return false }
    bindings.append((prefix, uri))
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
    if isElement {
      if written[number].elementScope == scope { return written[number].element }
    } else if written[number].attributeScope == scope {
      return written[number].attribute
    }
    let prefix = written[number].prefix
    var uri = ""
    if isElement || !prefix.isEmpty {
      if let binding = bindings.last(where: { $0.prefix == prefix }) {
        uri = binding.uri
      } else if !prefix.isEmpty {
        return nil
      }
    }
    if uri.isEmpty, !prefix.isEmpty { return nil }
    let name = XMLName(namespace: uri, local: written[number].local)
    let result: Int
    if let known = resolved[name] {
      result = known
    } else {
      guard names.count < XMLLimits.names else { return nil }
      names.append(name)
      result = names.count - 1
      resolved[name] = result
    }
    if isElement {
      (written[number].elementScope, written[number].element) = (scope, result)
    } else {
      (written[number].attributeScope, written[number].attribute) = (scope, result)
    }
    return result
  }
}
