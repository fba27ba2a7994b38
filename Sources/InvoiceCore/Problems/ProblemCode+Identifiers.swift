public import InvoiceModel

/// Codes and identifiers: see Docs/Problems.md.
extension ProblemCode {
  /// Without a number the document is a draft.
  public static let missingNumber = ProblemCode("missing-number")
  /// An invoice number has more than 100 characters, or some that cannot be seen. Needed of a French seller: at most 35
  /// of `A-Za-z0-9+-_/` (BR-FR-02).
  public static let invalidNumber = ProblemCode("invalid-number")
  /// No language tag of BCP 47.
  public static let invalidLanguage = ProblemCode("invalid-language")
  /// No currency of ISO 4217.
  public static let unknownCurrency = ProblemCode("unknown-currency")
  /// No country code of ISO 3166-1.
  public static let unknownCountry = ProblemCode("unknown-country")
  /// Neither the name of a unit (Units.md) nor a code of UN/ECE recommendations 20 and 21.
  public static let unknownUnit = ProblemCode("unknown-unit")
  /// No subject code of UNTDID 4451.
  public static let unknownNoteCode = ProblemCode("unknown-note-code")
  /// A text that begins with `VATEX-` is no VATEX code.
  public static let unknownExemption = ProblemCode("unknown-exemption")
  /// No scheme of electronic addresses (EAS).
  public static let unknownScheme = ProblemCode("unknown-scheme")
  /// Length or check digits of an IBAN are wrong.
  public static let invalidIBAN = ProblemCode("invalid-iban")
  /// A BIC has not its form, or no country.
  public static let invalidBIC = ProblemCode("invalid-bic")
  /// A SIREN has not nine digits, or a wrong check digit.
  public static let invalidSIREN = ProblemCode("invalid-siren")
  /// A SIRET has not fourteen digits, or wrong check digits.
  public static let invalidSIRET = ProblemCode("invalid-siret")
  /// The SIRET does not begin with the SIREN.
  public static let siretMismatch = ProblemCode("siret-mismatch")
  /// A VAT number has not the form of its country, or a wrong French key.
  public static let invalidVATNumber = ProblemCode("invalid-vat-number")
  /// A French VAT number holds another SIREN than `siren`.
  public static let vatNumberMismatch = ProblemCode("vat-number-mismatch")
  /// This does not look like an e-mail address.
  public static let invalidEmail = ProblemCode("invalid-email")
  /// A web address does not begin with `http://` or `https://` and a host.
  public static let invalidURL = ProblemCode("invalid-url")
  /// The logo is neither a picture (PNG, JPEG, SVG, WebP) in a data URI nor a file name inside the assets.
  public static let invalidLogo = ProblemCode("invalid-logo")
  /// The logo is larger than 6 MiB, 8 MiB as base 64.
  public static let logoTooLarge = ProblemCode("logo-too-large")
}
