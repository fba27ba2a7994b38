/// What kind of document an invoice is (BT-3); the raw value is the JSON's word.
public enum DocumentType: String, Hashable, Sendable, CaseIterable {
  /// Commercial invoice, UNTDID 1001 code 380.
  case invoice
  /// Credit note, 381: positive amounts that are owed to the buyer.
  case creditNote = "credit_note"
  /// Prepayment invoice, 386.
  case deposit
  /// Corrected invoice, 384.
  case corrected
  /// Self-billed invoice, 389: the buyer writes it for the seller.
  case selfBilled = "self_billed"
  /// Partial invoice, 326: over what is done so far.
  case partial
  /// Consolidated credit note, 262: a rebate on all invoices of a period or a contract.
  case consolidatedCreditNote = "consolidated_credit_note"
  /// Quotation, 310: an offer, which asks for no payment.
  case quote
  /// Pro forma invoice, 325: what an invoice would say; it asks for no payment.
  case proforma

  /// The code of UNTDID 1001.
  public var untdid1001: String {
    switch self {
    case .invoice: "380"
    case .creditNote: "381"
    case .deposit: "386"
    case .corrected: "384"
    case .selfBilled: "389"
    case .partial: "326"
    case .consolidatedCreditNote: "262"
    case .quote: "310"
    case .proforma: "325"
    }
  }

  /// Whether the amounts, which are positive, are owed to the buyer.
  public var isCredit: Bool { self == .creditNote || self == .consolidatedCreditNote }

  /// Whether it is no invoice in law but an offer of one: never an e-invoice, in no books, and nothing to pay.
  public var isOffer: Bool { self == .quote || self == .proforma }

  /// All kinds but offers.
  public static let invoices = allCases.filter { !$0.isOffer }

  /// The kinds that credit the buyer.
  package static let credits = allCases.filter(\.isCredit)

  /// The kind in whose series a document gets its number where its own kind has none.
  public var numberedAs: DocumentType {
    switch self {
    case .partial: .invoice
    case .consolidatedCreditNote: .creditNote
    case .invoice, .creditNote, .deposit, .corrected, .selfBilled, .quote, .proforma: self
    }
  }

  /// The kind that a code of UNTDID 1001 names, or is nearest to; nil for a code of no invoice.
  package init?(nearestTo code: String) {
    if let type = Self.allCases.first(where: { $0.untdid1001 == code }) {
      self = type
      return
    }
    switch code {
    case "81", "83", "261", "296", "308", "396", "420", "458", "502", "503", "532": self = .creditNote
    case "471", "472", "473": self = .corrected
    case "500": self = .deposit
    default:
      guard CodeTable.documentTypes.contains(code) else { return nil }
      self = .invoice
    }
  }
}
