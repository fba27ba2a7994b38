internal import InvoiceCore
internal import InvoiceModel

/// All mentions with their law and the dates between which their words hold, in the order of printing. What one country
/// alone wants is keyed by its row in the table of jurisdictions.
///
/// The VAT code moves from the CGI to the CIBS on 2027-01-01; citations of the CGI stay admitted on invoices until
/// 2028-06-30 (ordonnances 2025-1247 and 2026-671). A row cites the CIBS only where the official table of concordance
/// names the new article, which it does for the franchise; the others cite the CGI as long as that is admitted, and
/// from then on the directive, whose articles stay. A new article is a new row here and nothing else.
struct MentionTable: Sendable {
  /// The rows, in the order of printing.
  let rules: [MentionRule]
  /// The ids of which some country has a row of its own.
  private let ownIDs: Set<String>

  init(rules: [MentionRule]) {
    self.rules = rules
    ownIDs = Set(rules.lazy.filter { !$0.basis.isAnywhere }.map(\.id))
  }

  /// The mentions that come with the library.
  static let standard = MentionTable(rules: documentRules + vatRules + paymentRules)

  /// Calls a function with each row that holds for a seller on a day.
  func forEach(for law: SellerLaw, on date: CalendarDate, _ body: (MentionRule) -> Void) {
    for rule in rules where rule.validity.contains(date) {
      if rule.basis.isAnywhere {
        let hasOwn =
          ownIDs.contains(rule.id)
          && rules.contains { $0.id == rule.id && $0.basis.isOwn(of: law) && $0.validity.contains(date) }
        if !hasOwn { body(rule) }
      } else if rule.basis.isOwn(of: law) {
        body(rule)
      }
    }
  }

  /// The first day of the CIBS.
  static let cibsFirstDay = CalendarDate(year: 2027, month: 1, day: 1)
  /// The last day on which the CGI may be cited.
  static let cgiLastDay = CalendarDate(year: 2028, month: 6, day: 30)

  /// What the document is in relation to others.
  private static let documentRules = [
    // CGI art. 289, I-5: a document that changes an invoice refers to it specifically and unambiguously.
    MentionRule(
      "credit-note-reference",
      .document { $0.invoice.type.isCredit ? $0.onPrecedingInvoices($0.words.creditNote) : nil }),
    // CGI art. 289, I-5.
    MentionRule(
      "corrected-reference",
      .document { $0.invoice.type == .corrected ? $0.onPrecedingInvoices($0.words.corrected) : nil }),
    // CGI art. 289, I-1-c: a payment on account is invoiced.
    MentionRule("deposit", .document { $0.invoice.type == .deposit ? $0.words.deposit : nil }),
    // CGI art. 289, I-1-c: the final invoice names the deposits that it deducts.
    MentionRule(
      "final-after-deposit",
      .document { context in
        guard context.invoice.type == .invoice, !context.invoice.prepaid.isZero else { return nil }
        return context.onPrecedingInvoices(context.words.finalAfterDeposit)
      }),
    // Any other reference that was given.
    MentionRule(
      "preceding-invoice",
      .document { context in
        switch context.invoice.type {
        case .creditNote, .consolidatedCreditNote, .corrected: return nil
        case .invoice where !context.invoice.prepaid.isZero: return nil
        case .invoice, .deposit, .selfBilled, .partial, .quote, .proforma:
          return context.onPrecedingInvoices(context.words.reference)
        }
      }),
    // CGI ann. II art. 242 nonies A, I, 14°; directive 2006/112/EC art. 226, 10a.
    MentionRule("self-billing", .document { $0.invoice.type == .selfBilled ? $0.words.selfBilling : nil }),
    // CGI ann. II art. 242 nonies A, I, as amended for the e-invoicing reform (décret 2022-1299); admitted earlier.
    MentionRule(
      "nature", of: .vatCode(.france),
      .document { context in
        guard !context.invoice.type.isOffer else { return nil }
        return switch context.nature {
        case .goods: context.words.goods
        case .services: context.words.services
        case .mixed: context.words.mixed
        }
      }),
  ]

  /// Why VAT is not charged, and when it is due.
  private static let vatRules = [
    // CGI art. 293 E, II.
    MentionRule(
      "franchise", until: cibsFirstDay?.adding(days: -1),
      .vat(.exempt) { context, exemption in
        VATMentions.franchise(context, exemption: exemption, article: "293\u{00A0}B du CGI")
      }),
    // CIBS art. L. 223-3 (concordance of the Journal officiel of 2025-12-20: CGI art. 293 B, I).
    MentionRule(
      "franchise", from: cibsFirstDay,
      .vat(.exempt) { context, exemption in
        VATMentions.franchise(context, exemption: exemption, article: "L.\u{00A0}223-3 du CIBS")
      }),
    // CGI ann. II art. 242 nonies A, I, 12°.
    MentionRule("exemption", .vat(.exempt) { VATMentions.exempt($0, exemption: $1) }),
    // CGI ann. II art. 242 nonies A, I, 13°, with CGI art. 283, 2.
    MentionRule(
      "reverse-charge", of: .vatCode(.france), until: cgiLastDay,
      .vat(.reverseCharge) { VATMentions.reverseCharge($0, exemption: $1, code: $0.words.reverseChargeTaxCode) }),
    // Directive 2006/112/EC art. 226, 11a.
    MentionRule("reverse-charge", .vat(.reverseCharge) { VATMentions.reverseCharge($0, exemption: $1, code: nil) }),
    // CGI ann. II art. 242 nonies A, I, 12°, with CGI art. 262 ter, I.
    MentionRule(
      "intra-community", of: .vatCode(.france), until: cgiLastDay,
      .vat(.intraCommunity) { VATMentions.intraCommunity($0, exemption: $1, article: "262\u{00A0}ter, I") }),
    // Directive 2006/112/EC art. 226, 11 and 138.
    MentionRule(
      "intra-community", .vat(.intraCommunity) { VATMentions.intraCommunity($0, exemption: $1, article: nil) }),
    // CGI ann. II art. 242 nonies A, I, 12°, with CGI art. 262, I.
    MentionRule(
      "export", of: .vatCode(.france), until: cgiLastDay,
      .vat(.export) { VATMentions.export($0, exemption: $1, article: "262, I") }),
    // Directive 2006/112/EC art. 226, 11 and 146.
    MentionRule("export", .vat(.export) { VATMentions.export($0, exemption: $1, article: nil) }),
    // EN 16931 BR-O-10: a reason is given.
    MentionRule("out-of-scope", .vat(.outOfScope) { VATMentions.outOfScope($0, exemption: $1) }),
    // CGI ann. II art. 242 nonies A, I, 11° bis: the words are prescribed, so they also stand in other languages.
    MentionRule(
      "vat-on-debits", subjectCode: "AAI", of: .vat(.france),
      .document { context in
        let seller = context.invoice.seller
        guard !context.invoice.type.isOffer, seller.paysVATOnDebits, seller.vatRegime == .standard,
          context.computed.vatBreakdown.contains(where: { $0.category == .standard })
        else { return nil }
        return context.words.vatOnDebits("Option pour le paiement de la taxe d'après les débits")
      }),
    // CGI art. 289, VI and directive 2006/112/EC art. 230: any currency, but the VAT also in euros.
    MentionRule(
      "vat-in-euros",
      .document { context in
        let invoice = context.invoice
        guard !invoice.type.isOffer, invoice.currency != .euro, !context.computed.tax.isZero,
          let rate = invoice.exchangeRate,
          let tax = try? context.computed.tax.multiplied(by: rate).rounded(decimals: Currency.euro.minorUnitDigits)
        else { return nil }
        let formatter = context.formatter
        let amount = formatter.amount(tax, currency: .euro)
        let unit = "1\u{00A0}\(invoice.currency.code) = \(formatter.amount(rate, currency: .euro))"
        return context.words.vatInEuros(amount, unit)
      }),
  ]

  /// Between businesses only; a consumer's invoice never has them.
  private static let paymentRules = [
    // C. com. art. L441-9, I.
    MentionRule(
      "early-discount", subjectCode: "AAB", of: .commerce(.france),
      betweenBusinesses { PaymentMentions.earlyDiscount($0) }),
    // Under another law only what was agreed is known.
    MentionRule(
      "early-discount", subjectCode: "AAB",
      betweenBusinesses { $0.invoice.payment.earlyDiscount == nil ? nil : PaymentMentions.earlyDiscount($0) }),
    // C. com. art. L441-9, I and L441-10, II.
    MentionRule(
      "late-penalty", subjectCode: "PMD", of: .commerce(.france),
      betweenBusinesses { PaymentMentions.latePenaltyWithoutReminder($0) }),
    MentionRule("late-penalty", subjectCode: "PMD", betweenBusinesses { PaymentMentions.agreedLatePenalty($0) }),
    // C. com. art. L441-10, II and D441-5.
    MentionRule(
      "recovery-indemnity", subjectCode: "PMT", of: .commerce(.france),
      betweenBusinesses { PaymentMentions.recoveryIndemnity($0) }),
  ]

  /// A text of a document that asks a business for money.
  private static func betweenBusinesses(_ text: @escaping @Sendable (MentionContext) -> String?) -> MentionRule.Text {
    .document { $0.isBetweenBusinesses && $0.asksForPayment ? text($0) : nil }
  }
}
