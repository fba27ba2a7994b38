/// What seller and buyer have in common (BG-4, BG-7).
public struct Party: Hashable, Sendable {
  /// BT-27, BT-44.
  public var name: String
  /// The name it is known by, where that is another one (BT-28, BT-45).
  public var tradingName: String?
  /// `SARL`, `SAS`.
  public var legalForm: String?
  /// BG-5, BG-8.
  public var address: Address?
  /// An address for people to write to.
  public var email: String?
  /// Without spaces.
  public var phone: String?
  /// With `https://` or `http://`.
  public var website: String?
  /// Nine digits (BT-30, BT-47 with scheme 0002), without spaces. Where only a SIRET was given: its first nine digits.
  public var siren: String?
  /// Fourteen digits (scheme 0009), without spaces.
  public var siret: String?
  /// BT-31, BT-48, without spaces, as given even when it is malformed.
  public var vatNumber: String?
  /// The number in a register of companies, of parties abroad (BT-30, BT-47); its scheme is one of ISO 6523.
  public var registration: SchemedIdentifier?
  /// Further identifiers, beside ``siret`` (BT-29, BT-46): of the French public sector's platform a service's code is
  /// one. Schemes are codes of ISO 6523.
  public var identifiers: [SchemedIdentifier] = []
  /// BT-32.
  public var taxNumber: String?
  /// BT-34, BT-49, where it was given.
  public var electronicAddress: ElectronicAddress?
  /// BG-6, BG-9.
  public var contact: Contact?

  /// A party with a name; everything else is set afterwards.
  public init(name: String) {
    self.name = name
  }
}
