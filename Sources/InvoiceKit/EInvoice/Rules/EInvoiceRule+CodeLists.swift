extension EInvoiceRule {
  /// The codes that the sender chooses freely, against EN 16931's lists (BR-CL).
  static let codeLists: [EInvoiceRule] = [
    EInvoiceRule("BR-CL-08", "BT-21", "This is no subject code of UNTDID 4451.") { document in
      document.invoice.notes.enumerated().compactMap { number, note in
        note.code.map { CodeList.noteSubjects.contains($0) } ?? true ? nil : "/notes/\(number)/code"
      }
    },
    EInvoiceRule("BR-CL-22", "BT-121", "This is no code of the VATEX list.") { document in
      let unknown = document.computed.vatBreakdown.compactMap(\.exemption).filter {
        $0.hasPrefix("VATEX-") && !CodeList.exemptions.contains($0)
      }
      guard !unknown.isEmpty else { return [] }
      return document.paths(of: "vat_exemption") { $0.source.vatExemption.map { unknown.contains($0) } ?? false }
    },
    EInvoiceRule(
      "BR-CL-23", "BT-130", from: .basic, "This is no unit of UN/ECE recommendation 20 or 21.",
      hint: "For pieces the code is C62 or H87."
    ) { document in
      let unknown = Set(document.lines.map(\.unit)).filter { !CodeList.units.contains($0) }
      return unknown.isEmpty ? [] : document.paths(of: "unit") { unknown.contains($0.unit) }
    },
    EInvoiceRule("BR-CL-25", "BT-34", "This is no scheme of the list of electronic addresses (EAS).") { document in
      [("/company", document.seller.endpoint), ("/customer", document.buyer.endpoint)].compactMap { party, endpoint in
        guard let endpoint, !CodeList.addressSchemes.contains(endpoint.scheme) else { return nil }
        return party + "/electronic_address/scheme"
      }
    },
  ]
}
