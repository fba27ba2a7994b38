internal import EInvoiceReading

extension XMLElement {
  /// The first element on a path of local names. A statement has one namespace, which its root has told.
  func child(_ names: String...) -> XMLElement? {
    var current: XMLElement? = self
    for name in names { current = current?.children.first { $0.name.local == name } }
    return current
  }

  /// All child elements of a name.
  func children(_ name: String) -> [XMLElement] { children.filter { $0.name.local == name } }

  /// The names of the elements from the root to this one.
  var path: String {
    var names: [String] = []
    var current: XMLElement? = self
    while let element = current {
      names.append(String(element.name.local.prefix(60)))
      current = element.parent
    }
    return "/" + names.reversed().joined(separator: "/")
  }

  /// The text as one line; nil for none, and for what stands for none.
  var line: String? {
    guard let text else { return nil }
    let words = text.unicodeScalars.split { $0.value <= 0x20 || (0x7F...0x9F).contains($0.value) }
    let line = words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
    return line.isEmpty ? nil : String(line.prefix(500))
  }

  /// A reference; nil for what stands for none (`NOTPROVIDED`, as SEPA asks for).
  var reference: String? {
    guard let line, !["NOTPROVIDED", "NONREF", "NONE"].contains(line.uppercased()) else { return nil }
    return line
  }
}
