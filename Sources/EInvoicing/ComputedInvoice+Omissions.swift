public import InvoiceCore
public import InvoiceModel

extension ComputedInvoice {
  /// What a received invoice states and the XML that ``cii(profile:rules:)`` and ``ubl(specification:rules:)`` write of
  /// it does not hold: a warning that names the terms. Empty for an invoice of ours, all of which is written.
  public var eInvoiceOmissions: [Problem] { eInvoiceOmissions(profile: nil) }

  /// The same of one profile.
  ///
  /// - Parameter profile: of CII; nil for UBL.
  package func eInvoiceOmissions(profile: FacturXProfile?) -> [Problem] {
    guard let reception else { return [] }
    let details = reception.details + reception.lines.flatMap(\.details)
    // These are written all the same.
    let lost = details.filter { !["BT-34", "BT-49", "BT-6", "BT-111"].contains($0.term ?? "") }
    let uncounted = reception.lines.count { !$0.counts }
    let losesParts = !installments.isEmpty && profile != .extended
    guard !lost.isEmpty || uncounted > 0 || reception.taxName != nil || losesParts else { return [] }
    var names: [String] = []
    for detail in lost {
      let name = detail.term ?? detail.names.last ?? ""
      if !names.contains(name) { names.append(name) }
    }
    if uncounted > 0 {
      names.append(Counted.text(uncounted, "line that does not count", plural: "lines that do not count"))
    }
    if losesParts { names.append("the parts in which it is paid") }
    if let name = reception.taxName { names.append("the tax \(name.prefix(40))") }
    let shown = names.prefix(40).joined(separator: ", ") + (names.count > 40 ? " …" : "")
    return [
      Problem(
        code: .notWritten, severity: .warning, path: "",
        message: "What the document states as \(shown) is not in the XML that is written.",
        hint: "The document itself holds it, and --format json.")
    ]
  }
}
