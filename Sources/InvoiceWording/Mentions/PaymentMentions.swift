internal import InvoiceModel

/// The mentions between businesses (C. com. art. L441-9 and L441-10).
enum PaymentMentions {
  /// C. com. art. D441-5: 40 euros, whatever the invoice's currency.
  static func recoveryIndemnity(_ context: MentionContext) -> String {
    context.words.recoveryIndemnity(context.formatter.briefAmount(ExactDecimal(40), currency: .euro))
  }

  /// C. com. art. L441-10, II: without an agreed rate, the European Central Bank's refinancing rate plus ten points;
  /// due without a reminder from the day after the due date.
  static func latePenaltyWithoutReminder(_ context: MentionContext) -> String {
    context.words.latePenaltyWithoutReminder(agreedRate(context) ?? context.words.legalRate)
  }

  /// The agreed rate alone, where no more is known of the law; nil when there is none.
  static func agreedLatePenalty(_ context: MentionContext) -> String? {
    agreedRate(context).map(context.words.latePenalty)
  }

  private static func agreedRate(_ context: MentionContext) -> String? {
    context.invoice.payment.latePenaltyRate.map { context.words.yearlyRate(context.formatter.percent($0)) }
  }

  /// C. com. art. L441-9, I: the conditions of a discount, or that there is none.
  static func earlyDiscount(_ context: MentionContext) -> String {
    guard let conditions = context.invoice.payment.earlyDiscount else { return context.words.noEarlyDiscount }
    let start = conditions.lowercased()
    // Conditions that are a sentence of their own say already what they are about, in whatever language.
    if MentionWording.earlyDiscountBeginnings.contains(where: start.hasPrefix) {
      return conditions
    }
    return context.words.earlyDiscount(conditions)
  }
}
