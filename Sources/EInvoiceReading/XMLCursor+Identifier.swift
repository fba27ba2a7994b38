internal import InvoiceModel

extension XMLCursor {
  /// An identifier with its scheme, which counts as used; nil when there is none.
  var identifier: SchemedIdentifier? {
    guard let id = line else { return nil }
    use()
    let scheme = attribute("schemeID").flatMap { $0.isEmpty ? nil : $0 }
    return SchemedIdentifier(scheme: scheme, id: id)
  }

  /// The first child of a path of names and all on the way count as used only when there is a text in it.
  func usedText(_ names: String...) -> String? {
    var path: [XMLCursor] = [self]
    for name in names {
      guard let next = path.last?.candidates(name).first else { return nil }
      path.append(next)
    }
    guard let text = path.last?.line else { return nil }
    for cursor in path.dropFirst() { cursor.use() }
    return text
  }
}
