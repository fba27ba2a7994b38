package import EInvoiceReading
internal import InvoiceCore
internal import InvoiceModel

/// Checks documents that others have written.
package enum RuleCheck {
  /// The rules that a document breaks.
  ///
  /// - Parameters:
  ///   - set: of the document's syntax.
  ///   - root: the invoice's element.
  ///   - document: the document.
  ///   - bytes: its text, in which the places are.
  package static func findings(
    _ set: RuleSet, root: XMLElement, in document: XMLDocument, bytes: [UInt8]
  ) -> [RuleFinding] {
    let failures = RuleRun.failures(of: set.book, root: root.index, in: document)
    let places = TextLocations.locations(of: failures.map { Int(document.nodes[Int($0.culprit)].offset) }, in: bytes)
    return zip(failures, places).map { failure, place in
      let sentence = RuleSentences.sentence(of: failure.row.id)
      return RuleFinding(
        rule: failure.row.id, severity: failure.row.severity, term: sentence?.term,
        message: sentence?.text ?? "The rule \(failure.row.id) is not met.",
        path: path(of: failure.culprit, in: document), context: path(of: failure.context, in: document),
        location: place)
    }
  }

  private static func path(of node: Int32, in document: XMLDocument) -> String {
    var names: [String] = []
    var current = node
    while current >= 0 {
      let own = document.nodes[Int(current)]
      var place = 1
      if own.parent >= 0 {
        var sibling = document.nodes[Int(own.parent)].firstChild
        while sibling >= 0, sibling != current {
          if document.nodes[Int(sibling)].name == own.name { place += 1 }
          sibling = document.nodes[Int(sibling)].nextSibling
        }
      }
      let name = document.names[Int(own.name)].local.prefix(100)
      names.append(place > 1 ? "\(name)[\(place)]" : String(name))
      current = own.parent
    }
    return "/" + names.reversed().joined(separator: "/")
  }
}
