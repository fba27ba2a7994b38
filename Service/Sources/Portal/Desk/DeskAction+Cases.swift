internal import Billing

extension DeskAction {
  private static func openCase(_ transaction: BillingTransaction, _ id: Int64) throws(BillingError) -> DeskPreview {
    let preview = try anyCase(transaction, id)
    guard try transaction.dunningCase(id).summary.state == .open else {
      throw BillingError(.conflict, .caseEnded, "case \(id) has ended")
    }
    return preview
  }

  private static func anyCase(_ transaction: BillingTransaction, _ id: Int64) throws(BillingError) -> DeskPreview {
    let summary = try transaction.dunningCase(id).summary
    return DeskPreview(user: summary.user, subject: "\(id)", back: "/admin/dunning/\(id)")
  }

  static let dunningActions = [
    DeskAction(
      "pause-dunning", .support, preview: openCase,
      work: { (tx, order) throws(BillingError) in
        try tx.pauseDunning(order.id, by: order.actor, reason: order.reason)
      }),
    DeskAction(
      "resume-dunning", .support, preview: openCase,
      work: { (tx, order) throws(BillingError) in
        try tx.resumeDunning(order.id, by: order.actor, reason: order.reason)
      }),
    DeskAction(
      "close-dunning", .support, preview: openCase,
      work: { (tx, order) throws(BillingError) in
        try tx.closeDunning(order.id, by: order.actor, reason: order.reason)
      }),
    // The reason is the note.
    DeskAction(
      "note", .support, preview: anyCase,
      work: { (tx, order) throws(BillingError) in
        try tx.annotateDunning(order.id, by: order.actor, note: order.reason)
      }),
  ]

  static let reviewActions = [
    DeskAction(
      "resolve", .acting,
      preview: { (tx, id) throws(BillingError) in try review(tx, id, isTax: false) },
      work: { (tx, order) throws(BillingError) in
        try tx.resolveReview(order.id, by: order.actor, resolution: order.reason)
      }),
    DeskAction(
      "decide-tax", .finance, fields: [DeskField("ruling")],
      preview: { (tx, id) throws(BillingError) in try review(tx, id, isTax: true) },
      work: { (tx, order) throws(BillingError) in
        guard let ruling = order["ruling"].flatMap({ TaxRuling($0) }) else {
          throw BillingError(
            .request, .invalidValue, "this decides nothing about a tax",
            hint: "Such as: domestic FR 2000, oss DE 1900, rate 0.8612, again, no-invoice.",
            mistake: FormMistake(.ruling))
        }
        try tx.resolveTaxReview(order.id, as: ruling, by: order.actor, reason: order.reason)
      }),
  ]

  private static func review(
    _ transaction: BillingTransaction, _ id: Int64, isTax: Bool
  ) throws(BillingError) -> DeskPreview {
    let review = try transaction.review(id)
    guard review.closedAt == nil else {
      throw BillingError(.conflict, .reviewResolved, "review \(id) was resolved by \(review.closedBy ?? "somebody")")
    }
    guard (review.kind == "tax") == isTax else {
      throw BillingError(.missing, .unknownReview, "there is no such review \(id)")
    }
    return DeskPreview(
      user: review.user, subject: "\(review.subject): \(review.reason)", back: "/admin/reviews/\(id)")
  }

  static let invoiceActions = [
    DeskAction(
      "credit", .finance, fields: [DeskField("amount", isRequired: false)],
      preview: { (tx, id) throws(BillingError) in
        guard tx.settings.issuerMode == .own else {
          throw BillingError(
            .conflict, .unknownDocument, "the payment provider issues the invoices, and credits them",
            mistake: FormMistake(.providerCredits))
        }
        let invoice = try tx.creditable(id)
        guard invoice.left > 0 else {
          throw BillingError(
            .conflict, .invalidValue, "\(invoice.number) is credited as a whole",
            mistake: FormMistake(.nothingLeft, ["number": invoice.number]))
        }
        return DeskPreview(
          user: invoice.user, subject: invoice.number, amount: MoneyAmount(invoice.left, invoice.currency),
          back: "/admin/invoices/\(id)")
      },
      work: { (tx, order) throws(BillingError) in
        let invoice = try tx.creditable(order.id)
        var units: Int64?
        if let text = order["amount"] {
          units = invoice.units(of: text)
          guard units != nil else {
            throw BillingError(
              .request, .invalidValue, "the amount is none", hint: "As 4.50; nothing for all of it.",
              mistake: FormMistake(.amount))
          }
        }
        try tx.orderCredit(of: order.id, amount: units, by: order.actor, reason: order.reason)
      })
  ]

  static let workActions = [
    DeskAction(
      "resend-mail", .support,
      preview: { (tx, id) throws(BillingError) in try mail(tx, id) },
      work: { (tx, order) throws(BillingError) in
        try tx.resendMail(order.id, by: order.actor, reason: order.reason)
      }),
    DeskAction(
      "drop-mail", .support,
      preview: { (tx, id) throws(BillingError) in try mail(tx, id) },
      work: { (tx, order) throws(BillingError) in try tx.dropMail(order.id, by: order.actor, reason: order.reason) }),
    DeskAction(
      "replay-event", .support,
      preview: { (tx, id) throws(BillingError) in
        guard let event = try tx.deskThing(.events, id) else {
          throw BillingError(.missing, .invalidValue, "there is no event \(id)", mistake: FormMistake(.eventGone))
        }
        return DeskPreview(user: event.user, subject: event.words, back: "/admin/events/\(id)")
      },
      work: { (tx, order) throws(BillingError) in
        try tx.replayEvent(order.id, by: order.actor, reason: order.reason)
      }),
    DeskAction(
      "retry-job", .support,
      preview: { (tx, id) throws(BillingError) in
        guard let job = try tx.deskThing(.jobs, id) else {
          throw BillingError(.missing, .unknownJob, "there is no job \(id)")
        }
        return DeskPreview(subject: job.words, back: "/admin/jobs?state=dead")
      },
      work: { (tx, order) throws(BillingError) in try tx.retryJob(order.id, by: order.actor, reason: order.reason) }),
  ]

  private static func mail(_ transaction: BillingTransaction, _ id: Int64) throws(BillingError) -> DeskPreview {
    guard let mail = try transaction.deskThing(.outbox, id) else {
      throw BillingError(.missing, .unknownMail, "there is no mail \(id)")
    }
    return DeskPreview(user: mail.user, subject: mail.words, back: "/admin/outbox/\(id)")
  }
}
