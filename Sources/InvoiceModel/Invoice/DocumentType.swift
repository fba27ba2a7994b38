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

  /// The code of UNTDID 1001.
  public var untdid1001: String {
    switch self {
    case .invoice: "380"
    case .creditNote: "381"
    case .deposit: "386"
    case .corrected: "384"
    case .selfBilled: "389"
    }
  }
}
