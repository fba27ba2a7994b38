/// The words of the mentions between businesses (C. com. art. L441-9 and L441-10).
enum PaymentMentions {
  /// C. com. art. D441-5: 40 euros, whatever the invoice's currency.
  static func recoveryIndemnity(_ context: MentionContext) -> String {
    let amount = context.formatter.briefAmount(ExactDecimal(40), currency: .euro)
    return context.text(
      french: "Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement\u{00A0}: \(amount)",
      english: "Fixed compensation for recovery costs in case of late payment: \(amount)")
  }

  /// C. com. art. L441-10, II: without an agreed rate, the European Central Bank's refinancing rate plus ten points;
  /// due without a reminder from the day after the due date. Of a seller abroad only the agreed rate is known.
  static func latePenalty(_ context: MentionContext) -> String {
    let rate =
      if let rate = context.invoice.payment.latePenaltyRate {
        context.text(
          french: "\(context.formatter.percent(rate)) par an", english: "\(context.formatter.percent(rate)) a year")
      } else {
        context.text(
          french: "taux de refinancement de la BCE majoré de 10\u{00A0}points",
          english: "refinancing rate of the ECB plus 10\u{00A0}points")
      }
    guard context.isFrenchSeller else {
      return context.text(french: "Pénalités de retard\u{00A0}: \(rate)", english: "Late payment penalties: \(rate)")
    }
    return context.text(
      french: "Pénalités de retard\u{00A0}: \(rate), exigibles sans rappel dès le lendemain de l'échéance",
      english: "Late payment penalties: \(rate), due without a reminder from the day after the due date")
  }

  /// C. com. art. L441-9, I: the conditions of a discount, or that there is none.
  static func earlyDiscount(_ context: MentionContext) -> String {
    guard let conditions = context.invoice.payment.earlyDiscount else {
      return context.text(
        french: "Escompte pour paiement anticipé\u{00A0}: néant", english: "Discount for early payment: none")
    }
    let start = conditions.lowercased()
    // Conditions that are a sentence of their own say already what they are about.
    if ["escompte", "pas d'escompte", "pas d’escompte", "discount", "no discount"].contains(where: start.hasPrefix) {
      return conditions
    }
    return context.text(
      french: "Escompte pour paiement anticipé\u{00A0}: \(conditions)",
      english: "Discount for early payment: \(conditions)")
  }
}
