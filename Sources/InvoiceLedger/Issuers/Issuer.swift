public import InvoiceModel

/// Whose invoices a ledger holds.
public struct Issuer: Hashable, Sendable, Identifiable {
  /// Within its ledger, from 1.
  public let id: Int64
  /// The SIREN, else the VAT number, else the name: what tells issuers apart.
  public let identifier: String
  /// As it was when it came into the ledger.
  public let name: String

  /// What tells a party from others: its SIREN, also where only a SIRET or a French VAT number says it, else its VAT
  /// number, else its name.
  public static func identifier(of party: Party) -> String {
    party.registeredSIREN ?? party.vatNumber ?? party.name
  }
}
