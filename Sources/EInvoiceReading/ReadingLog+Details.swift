internal import InvoiceModel

extension ReadingLog {
  /// What no field of the invoice holds: every element with content that nothing has used. Nothing is left out in
  /// silence, whatever vocabulary it is of.
  struct Details {
    /// The details of the document.
    var document: [StatedDetail] = []
    /// Those of lines, by the line's place.
    var lines: [Int: [StatedDetail]] = [:]
    /// How many there are beyond ``limit``.
    var omitted = 0
  }

  /// More details than anybody reads, so that no document takes memory without bound.
  private static let limit = 50_000
  /// As many parts has a detail at most.
  private static let partLimit = 200

  /// - Parameter lines: the places of the lines by their elements.
  func details(lines: [Int: Int]) -> Details {
    var details = Details()
    let depth = Self.names(of: root).count
    var count = 0
    var index = root.index + 1
    let last = end(of: root.index)
    while index < last {
      let element = XMLElement(document: document, index: index)
      guard !isUsed(index) else {
        index += 1
        continue
      }
      let end = self.end(of: index)
      index = end
      let parts = self.parts(of: element)
      guard !parts.isEmpty else { continue }
      count += 1
      guard count <= Self.limit else {
        details.omitted += 1
        continue
      }
      var names = Array(Self.names(of: element).dropFirst(depth))
      if let kind = Self.kind(of: element) { names[names.count - 1] = kind }
      let detail = StatedDetail(
        names: names, term: ReadingTerms.term(of: "/" + names.joined(separator: "/")),
        isAboutPayment: names.contains(where: Self.paymentElements.contains), parts: parts)
      if let line = line(of: element, in: lines) {
        details.lines[line, default: []].append(detail)
      } else {
        details.document.append(detail)
      }
    }
    return details
  }

  /// What a reference to a document is, where a code says that it is no supporting document: the call for tenders
  /// (BT-17), or what is invoiced (BT-18, BT-128).
  private static func kind(of element: XMLElement) -> String? {
    guard ["AdditionalReferencedDocument", "AdditionalDocumentReference"].contains(element.name.local) else {
      return nil
    }
    let code = element.children.first { ["TypeCode", "DocumentTypeCode"].contains($0.name.local) }?.text
    switch code {
    case "50": return "OriginatorDocumentReference"
    case "130": return "DocumentReference"
    default: return nil
    }
  }

  /// The first node after an element's subtree: nodes stand in the order of their start tags.
  func end(of index: Int) -> Int {
    var current = index
    while true {
      let node = document.nodes[current]
      if node.nextSibling >= 0 { return Int(node.nextSibling) }
      guard node.parent >= 0 else { return document.nodes.count }
      current = Int(node.parent)
    }
  }

  private func line(of element: XMLElement, in lines: [Int: Int]) -> Int? {
    var current = element.parent
    while let parent = current {
      if let line = lines[parent.index] { return line }
      current = parent.parent
    }
    return nil
  }

  private func parts(of element: XMLElement) -> [StatedDetail.Part] {
    var parts: [StatedDetail.Part] = []
    func collect(_ element: XMLElement, _ names: [String]) {
      guard parts.count < Self.partLimit else { return }
      if let value = StatedDetail.Value(element) {
        guard !StatedDetail.Value.isSilent(element) else { return }
        parts.append(StatedDetail.Part(names: names, value: value))
      }
      for child in element.children {
        let name = String(child.name.local.prefix(100))
        // These hold a date, or yes and no, for the element around them.
        let isHolder = ["DateTimeString", "DateString", "Indicator"].contains(name)
        collect(child, isHolder ? names : names + [name])
      }
    }
    collect(element, [])
    return parts
  }

  /// What is about the payment has one of these on its way.
  private static let paymentElements: Set<String> = [
    "PayeeTradeParty", "SpecifiedTradeSettlementPaymentMeans", "CreditorReferenceID", "PaymentReference",
    "SpecifiedTradePaymentTerms", "SpecifiedAdvancePayment", "PayerTradeParty", "InvoiceIssuerReference",
    "PaymentMeans",
    "PaymentTerms", "PayeeParty", "PrepaidPayment",
  ]
}
