/// The seller (BG-4): `company` in the JSON.
public struct Seller: Hashable, Sendable {
  /// How the seller stands to VAT.
  public enum VATRegime: String, Hashable, Sendable, CaseIterable {
    case standard
    /// Franchise en base: no VAT is charged (CGI art. 293 B).
    case franchise
  }

  /// Name, address and identifiers.
  public var party: Party
  /// In the currency of the seller's country where its law is known, else in the invoice's.
  public var shareCapital: ExactDecimal?
  /// The city of the trade register.
  public var rcs: String?
  /// Whether the seller is a sole trader, whose name is followed by "EI".
  public var isSoleTrader = false
  /// Whether VAT is charged at all.
  public var vatRegime = VATRegime.standard
  /// Whether VAT is due when invoiced rather than when paid ("option pour les débits").
  public var paysVATOnDebits = false
  /// What the law wants to be said of the seller, in the seller's words (BT-33).
  public var legalNotice: String?
  /// BT-84, without spaces.
  public var iban: String?
  /// BT-86, without spaces.
  public var bic: String?
  /// A data URI, or a file name inside the assets folder.
  public var logo: String?

  /// A seller with a party; everything else is set afterwards.
  public init(party: Party) {
    self.party = party
  }
}
