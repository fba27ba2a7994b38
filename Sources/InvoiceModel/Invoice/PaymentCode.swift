/// A QR code on the page that a bank's program reads a transfer from. The raw value is the JSON's word.
public enum PaymentCode: String, Hashable, Sendable, CaseIterable {
  /// A SEPA credit transfer in euros (EPC069-12, version 2).
  case epc
}
