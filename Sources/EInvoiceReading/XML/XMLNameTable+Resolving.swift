/// What written names stand for where the parser is.
extension XMLNameTable {
  /// The number of the namespace that a prefix stands for here; -1: none.
  func namespace(of prefix: Int32) -> Int {
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
    document.names.append(XMLDocument.Name(name: XMLName(namespace: namespaces[namespace], local: text), key: -1))
    if let first, first.namespace < 0 {
      written[place].meaning = Meaning(namespace: Int32(namespace), name: result)
    } else {
      resolved[key] = result
    }
    return result
  }

  /// Where the names of a namespace begin among `cells`; -1 of those beyond the first few.
  mutating func row(of namespace: Int) -> Int32 {
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
    let name = XMLName(namespace: namespaces[namespace], local: XMLKnownNames.locals[Int(local)])
    let space = knownNamespaces[namespace]
    document.names.append(XMLDocument.Name(name: name, key: space < 0 ? -1 : space * Int32(known.count) + local))
    return Int32(result)
  }
}
