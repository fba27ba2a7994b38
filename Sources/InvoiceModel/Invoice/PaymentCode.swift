/// A QR code on the page that a bank's program reads a transfer from. The raw value is the JSON's word.
public enum PaymentCode: String, Hashable, Sendable, CaseIterable {
  /// A SEPA credit transfer in euros (EPC069-12, version 2).
  case epc
  /// A Swiss QR-bill in francs or euros (SIX, Swiss Implementation Guidelines QR-bill 2.3).
  case swiss
}
