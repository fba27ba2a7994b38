internal import InvoiceModel

extension EInvoiceRule {
  /// The rules of Peppol BIS Billing 3 that our input can break.
  static let peppol: [EInvoiceRule] = [
    EInvoiceRule(
      "PEPPOL-EN16931-R003", "BT-10", at: "/customer/reference",
      "Peppol demands the buyer's reference or the number of its order.",
      hint: "Give \"reference\" in \"customer\" or \"purchase_order\" in \"references\"."
    ) { $0.invoice.buyer.reference != nil || $0.invoice.references.purchaseOrder != nil },
    EInvoiceRule(
      "PEPPOL-EN16931-R020", "BT-34", at: "/company/electronic_address", "Peppol demands the seller's address.",
      holds: { $0.seller.endpoint != nil }),
    EInvoiceRule(
      "PEPPOL-EN16931-R010", "BT-49", at: "/customer/electronic_address", "Peppol demands the buyer's address.",
      holds: { $0.buyer.endpoint != nil }),
    EInvoiceRule(
      "PEPPOL-EN16931-CL008", "BT-49", "The Peppol network does not know the scheme of this address.",
      hint:
        "Give `electronic_address` with one of its schemes, as 0009 (SIRET), 0208 or 9930, or take the profile en16931."
    ) { document in
      [("/company", document.seller.endpoint), ("/customer", document.buyer.endpoint)].filter { _, address in
        address.map { CodeTable.schemesBeyondPeppol.contains($0.scheme) } ?? false
      }.map { "\($0.0)/electronic_address" }
    },
    EInvoiceRule(
      "PEPPOL-EN16931-R061", "BT-89", at: "/payment/mandate", "Peppol demands the mandate of a direct debit.",
      holds: { ["49", "59"].contains($0.paymentMeans?.code ?? "") ? $0.paymentMeans?.mandate != nil : true }),
    EInvoiceRule(
      "PEPPOL-EN16931-P0112", "BT-3", at: "/type", "Peppol admits corrected invoices between German parties only.",
      hint: "Send a credit note and a new invoice.", holds: { $0.invoice.type != .corrected }),
    EInvoiceRule(
      "PEPPOL-EN16931-P0100", "BT-3", at: "/type", "Peppol has a specification of its own for self-billed invoices.",
      holds: { $0.invoice.type != .selfBilled }),
    EInvoiceRule(
      "PEPPOL-EN16931-P0100", "BT-3", at: "/type", "Peppol does not admit invoices of this type.",
      hint: "Write an invoice of type `invoice`.",
      holds: { $0.invoice.type.isCredit || invoiceTypes.contains($0.typeCode) }),
    EInvoiceRule(
      "PEPPOL-EN16931-P0101", "BT-3", at: "/type", "Peppol does not admit credit notes of this type.",
      hint: "Write a credit note of type `credit_note`.",
      holds: { !$0.invoice.type.isCredit || creditNoteTypes.contains($0.typeCode) }),
  ]

  /// A line's period lies within the invoice's: of Peppol and XRechnung.
  static let linePeriods: [EInvoiceRule] = [
    EInvoiceRule("PEPPOL-EN16931-R110", "BT-134", "A line's period starts before the invoice's.") { document in
      guard let period = document.invoice.period else { return [] }
      return document.paths(of: "period/start") { ($0.source.period?.start).map { $0 < period.start } ?? false }
    },
    EInvoiceRule("PEPPOL-EN16931-R111", "BT-135", "A line's period ends after the invoice's.") { document in
      guard let period = document.invoice.period else { return [] }
      return document.paths(of: "period/end") { ($0.source.period?.end).map { $0 > period.end } ?? false }
    },
  ]

  private static let invoiceTypes: Set<String> = [
    "71", "80", "82", "84", "102", "218", "219", "326", "331", "380", "382", "383", "384", "386", "388", "393", "395",
    "553", "575", "623", "780", "817", "870", "875", "876", "877",
  ]
  private static let creditNoteTypes: Set<String> = ["81", "83", "381", "396", "532"]
}
