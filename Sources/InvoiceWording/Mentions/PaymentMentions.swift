internal import InvoiceModel

/// The mentions between businesses (C. com. art. L441-9 and L441-10).
enum PaymentMentions {
  /// C. com. art. D441-5: 40 euros, whatever the invoice's currency.
  static func recoveryIndemnity(_ context: MentionContext) -> String {
    context.words.recoveryIndemnity(context.formatter.briefAmount(ExactDecimal(40), currency: .euro))
  }

  /// C. com. art. L441-10, II: without an agreed rate, the European Central Bank's refinancing rate plus ten points;
  /// due without a reminder from the day after the due date. Of a seller abroad only the agreed rate is known.
  static func latePenalty(_ context: MentionContext) -> String {
    let words = context.words
    let agreed = context.invoice.payment.latePenaltyRate.map { words.yearlyRate(context.formatter.percent($0)) }
    let rate = agreed ?? words.legalRate
    return context.isFrenchSeller ? words.latePenaltyWithoutReminder(rate) : words.latePenalty(rate)
  }

  /// C. com. art. L441-9, I: the conditions of a discount, or that there is none.
  static func earlyDiscount(_ context: MentionContext) -> String {
    guard let conditions = context.invoice.payment.earlyDiscount else { return context.words.noEarlyDiscount }
    let start = conditions.lowercased()
    // Conditions that are a sentence of their own say already what they are about, in whatever language.
    if Wording.all.contains(where: { $0.mentions.earlyDiscountBeginnings.contains(where: start.hasPrefix) }) {
      return conditions
    }
    return context.words.earlyDiscount(conditions)
  }
}
