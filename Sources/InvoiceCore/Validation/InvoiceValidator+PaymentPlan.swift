internal import InvoiceModel

extension InvoiceValidator {
  private static let installmentsPath = "/payment/installments"

  /// Where an installment stands.
  static func installmentPath(_ index: Int) -> String { "\(installmentsPath)/\(index)" }

  /// Whether something is wrong with the installments, so that what follows from them would only be a consequence.
  var areInstallmentsBroken: Bool { hasErrors(within: Self.installmentsPath) }

  private func hasErrors(within path: String) -> Bool {
    problems.isBroken(path) || problems.errorPaths.contains { $0.hasPrefix(path + "/") }
  }

  /// Checks installments and what is retained, as far as no computed amount is needed.
  mutating func validatePaymentPlan() {
    let parts = invoice.payment.installments
    entries(parts.count, Self.installmentsPath)
    for (index, part) in parts.enumerated() { validate(part, Self.installmentPath(index)) }
    if let retention = invoice.retention {
      validate(retention.value, stated: retention.statedAmount, "/retention")
      text(retention.reason, "/retention/reason")
      year(retention.releaseDate, "/retention/release_date")
      if let date = retention.releaseDate, !problems.isBroken("/date"), date < invoice.issueDate {
        report(
          .dueDateBeforeDate, "/retention/release_date",
          "What is retained is paid on \(date), which is before the date of issue.")
      }
    }
    guard invoice.type.isCredit else { return }
    if !parts.isEmpty {
      report(
        .nothingToSplit, Self.installmentsPath, "A credit note is not paid in installments.",
        hint: "Leave them out: what is credited reduces what is due of the invoice.")
    }
    if invoice.retention != nil {
      report(.nothingToSplit, "/retention", "Nothing is retained of a credit note.", hint: "Leave it out.")
    }
  }

  private mutating func validate(_ part: Installment, _ path: String) {
    validate(part.value, stated: part.statedAmount, path)
    text(part.text, path + "/text")
    year(part.dueDate, path + "/due_date")
    guard !problems.isBroken(path + "/due_date"), !problems.isBroken(path + "/due_days") else { return }
    if part.dueDate == nil, part.dueDays == nil {
      report(
        .missingDueDate, path + "/due_date", "Neither `due_date` nor `due_days` says when the installment is due.",
        hint: "Write `due_days` 0 for the date of issue.", term: "BT-9")
    }
    guard !problems.isBroken("/date") else { return }
    if let date = part.dueDate, date < invoice.issueDate {
      report(
        .dueDateBeforeDate, path + "/due_date", "The due date is before the date of issue.", rule: "BR-FR-CO-07",
        term: "BT-9")
    }
    guard let days = part.dueDays else { return }
    guard InvoiceLimits.days.contains(days),
      let counted = invoice.payment.date(after: days, from: invoice.issueDate)
    else {
      report(.invalidDays, path + "/due_days", "A number of days is a whole number from 0 to 36500.")
      return
    }
    if let date = part.dueDate, date != counted {
      report(
        .dueDateMismatch, path + "/due_days", "`due_days` leads to \(counted), but `due_date` is \(date).",
        hint: "Give one of them.")
    }
  }

  private mutating func validate(_ value: AllowanceValue, stated: ExactDecimal?, _ path: String) {
    let isNothing: Bool
    switch value {
    case .percent(let percent):
      self.percent(percent, path + "/percent")
      isNothing = percent.isZero
    case .amount(let amount):
      self.amount(amount, path + "/amount")
      isNothing = amount.isZero
    }
    amount(stated, path + "/amount")
    if isNothing {
      let key = if case .percent = value { "percent" } else { "amount" }
      report(.notPositive, "\(path)/\(key)", "A part of what is due is above 0.", hint: "Leave it out.")
    }
  }

  /// Checks that the last installment is due when the invoice is.
  mutating func validateLastInstallment() {
    let payment = invoice.payment
    guard !problems.isBroken("/date"), !areInstallmentsBroken,
      let last = payment.lastInstallment(from: invoice.issueDate)
    else { return }
    if let date = invoice.dueDate, date != last {
      report(
        .dueDateMismatch, "/due_date", "The last installment is due on \(last), but `due_date` is \(date).",
        hint: "Leave it out: it follows from the installments.", term: "BT-9")
    } else if let date = payment.dueDate(from: invoice.issueDate), date != last {
      report(
        .dueDateMismatch, "/payment/due_days",
        "`due_days` leads to \(date), but the last installment is due on \(last).",
        hint: "Leave it out: the due date follows from the installments.", term: "BT-9")
    }
  }

  /// Checks the amounts of installments and of what is retained.
  mutating func validatePaymentPlan(of computed: ComputedInvoice) {
    guard !invoice.type.isCredit else { return }
    if let retention = invoice.retention, !hasErrors(within: "/retention") {
      validate(retention, of: computed)
    }
    guard !computed.installments.isEmpty, !areInstallmentsBroken, !hasErrors(within: "/retention") else { return }
    guard computed.dueNow > .zero else {
      report(
        .nothingToSplit, Self.installmentsPath, "\(text(computed.dueNow)) is due, which cannot be split.",
        hint: "Leave the installments out.", term: "BT-115")
      return
    }
    let percentages = computed.installments.compactMap(\.percent)
    if percentages.count == computed.installments.count {
      let sum = Self.sum(percentages)
      if sum != ExactDecimal(InvoiceLimits.maximumPercent) {
        let stated = sum.map { $0.text(minimumDecimals: 0) } ?? "more than 100"
        report(
          .installmentsMismatch, Self.installmentsPath,
          "The installments are \(stated) % of what is due, not 100 %.")
        return
      }
    }
    let sum = Self.sum(computed.installments.map(\.amount))
    if sum != computed.dueNow {
      report(
        .installmentsMismatch, Self.installmentsPath,
        "The installments sum to \(sum.map(text) ?? "too much"), but \(text(computed.dueNow)) is due.",
        hint: computed.retained.isZero ? nil : "They split what is due without the retention.", term: "BT-115")
      return
    }
    for (index, (part, result)) in zip(invoice.payment.installments, computed.installments).enumerated() {
      compare(part.statedAmount, result.amount, Self.installmentPath(index) + "/amount", term: "BT-20")
    }
  }

  private mutating func validate(_ retention: Retention, of computed: ComputedInvoice) {
    compare(retention.statedAmount, computed.retained, "/retention/amount", term: "BT-20")
    // A percentage of a negative total is negative itself.
    guard !computed.retained.isNegative else {
      report(
        .retentionTooLarge, "/retention",
        "The total is \(text(computed.total)), of which nothing can be retained.", hint: "Leave it out.",
        term: "BT-115")
      return
    }
    guard computed.retained <= max(computed.due, .zero) else {
      report(
        .retentionTooLarge, "/retention",
        "\(text(computed.retained)) is retained, but only \(text(computed.due)) is due.", term: "BT-115")
      return
    }
    // As far as the law of the seat is also that of the works, which nothing here says.
    let digits = invoice.currency.minorUnitDigits
    guard let limit = law.commerce?.retention,
      let share = try? InvoiceArithmetic.percent(limit.percent, of: computed.total, decimals: digits),
      computed.retained > share
    else { return }
    warn(
      .largeRetention, "/retention",
      "\(text(computed.retained)) is retained; of building work it is at most \(limit.percent) %, \(text(share)) here "
        + "(\(limit.source)).",
      hint: "Other contracts may agree on more.")
  }

  private func text(_ amount: ExactDecimal) -> String {
    amount.text(minimumDecimals: invoice.currency.minorUnitDigits)
  }

  private static func sum(_ amounts: [ExactDecimal]) -> ExactDecimal? {
    var sum = ExactDecimal.zero
    for amount in amounts {
      guard let next = try? sum.adding(amount) else { return nil }
      sum = next
    }
    return sum
  }
}
