/// The expanded name of an element or attribute.
package struct XMLName: Hashable, Sendable {
  /// The namespace's name; empty for none.
  package var namespace: String
  /// The name without its prefix.
  package var local: String

  /// A name in a namespace; "" for none.
  package init(namespace: String, local: String) {
    self.namespace = namespace
    self.local = local
  }

  /// The number of a name of invoices, below ``keyCount``; -1 for others. It is the same in all documents.
  package var key: Int32 {
    var (namespace, local) = (namespace, local)
    let number = namespace.withUTF8(XMLKnownNames.number(ofNamespace:))
    let known = local.withUTF8 { bytes in
      bytes.baseAddress.map { XMLKnownNames.shared.number(of: $0, bytes.count) } ?? -1
    }
    return number < 0 || known < 0 ? -1 : number * Int32(XMLKnownNames.shared.count) + known
  }

  /// How many numbers ``key`` can be.
  package static var keyCount: Int { XMLKnownNames.namespaces.count * XMLKnownNames.shared.count }
}
