/// The legal texts of invoices. Of those that the law prescribes word for word, the French words stand in every language.
struct MentionWording: Sendable {
  /// Other invoices by number and date: `n° F-1 du 1er mars 2026`.
  var invoice: @Sendable (_ number: String, _ date: String) -> String
  /// Between the last two of a list, with its spaces.
  var and: String
  var creditNote: CountedText
  var corrected: CountedText
  var deposit: String
  var finalAfterDeposit: CountedText
  var reference: CountedText
  var selfBilling: String
  var goods: String
  var services: String
  var mixed: String

  /// A prescribed French sentence, in words of this language where it has some.
  var franchise: @Sendable (_ prescribed: String) -> String
  var vatOnDebits: @Sendable (_ prescribed: String) -> String
  var exempt: String
  var reverseCharge: String
  /// CGI art. 283-2.
  var reverseChargeTaxCode: String
  /// Directive 2006/112/EC art. 194.
  var reverseChargeGoods: String
  /// Directive 2006/112/EC art. 44 and 196.
  var reverseChargeServices: String
  /// An exemption by the French tax code and the directive.
  var exemptByTaxCode: @Sendable (_ article: String, _ directive: String) -> String
  /// An exemption by the directive.
  var exemptByDirective: @Sendable (_ article: String) -> String
  var outOfScope: String
  var vatInEuros: @Sendable (_ amount: String, _ rate: String) -> String

  var recoveryIndemnity: @Sendable (_ amount: String) -> String
  /// An agreed rate of penalties, in percent a year.
  var yearlyRate: @Sendable (_ percent: String) -> String
  /// The rate of C. com. art. L441-10, II.
  var legalRate: String
  var latePenalty: @Sendable (_ rate: String) -> String
  /// With what French law adds: without a reminder from the day after the due date.
  var latePenaltyWithoutReminder: @Sendable (_ rate: String) -> String
  var noEarlyDiscount: String
  var earlyDiscount: @Sendable (_ conditions: String) -> String
  /// Of a note on terms between businesses, in a consumer's e-invoice.
  var notApplicable: String

  /// How conditions of an early payment begin that say already what they are about, in small letters, in any language:
  /// a sender need not write them in that of the page.
  static let earlyDiscountBeginnings = [
    "escompte", "pas d'escompte", "pas d’escompte", "discount", "no discount", "skonto", "kein skonto", "descuento",
    "sin descuento", "sconto", "nessuno sconto", "korting", "geen korting", "betalingskorting", "desconto",
    "sem desconto", "brak skonta",
  ]
}
