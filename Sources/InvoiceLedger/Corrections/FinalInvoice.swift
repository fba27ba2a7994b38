internal import InvoiceCore
public import InvoiceModel
internal import InvoiceWording

/// The invoice that settles an order after its deposits: it names them and deducts them, net and VAT at their rates
/// (CGI art. 289, I-1-c).
public enum FinalInvoice {
  /// The final invoice with its deposits deducted.
  ///
  /// What was invoiced as deposits and is not credited goes into `prepaid` (BT-113), the deposits into the references
  /// (BG-3), and a note for each says what it is at which rate. A deposit is deducted once and as a whole; it has been
  /// paid: what will not be paid of it is credited first.
  ///
  /// - Parameters:
  ///   - deposits: those that it deducts.
  ///   - draft: the final invoice over the whole price; what it says to be prepaid is kept and added to.
  /// - Returns: the draft, and `deposit-exceeds-invoice` where deposits are more than the invoice at a rate.
  /// - Throws: `not-a-deposit`, `deposit-deducted`, `deposit-not-paid`, `date-before-original`, `other-party`,
  ///   `nothing-to-credit` for a deposit of which nothing is left, and what keeps the draft from being computed.
  public static func draft(
    _ draft: Invoice, deducting deposits: [DepositDeduction]
  ) throws(InvoiceProblems) -> (invoice: Invoice, warnings: [Problem]) {
    var problems: [Problem] = []
    var seen: Set<String> = []
    let normalized = draft.normalized()
    if ![.invoice, .corrected].contains(draft.type) {
      problems.append(
        Problem(
          code: .notADeposit, path: "/type", message: "Only an invoice deducts deposits.",
          hint: "Leave out `type`, or write `invoice`."))
    }
    for deposit in deposits {
      problems += check(deposit, of: normalized)
      if let number = deposit.deposit.invoice.number, !seen.insert(number).inserted {
        problems.append(
          Problem(
            code: .depositDeducted, path: "/references/preceding", message: "The deposit \(number) is named twice."))
      }
    }
    guard problems.isEmpty else { throw InvoiceProblems(problems) }
    // Installments split what the deduction leaves.
    var whole = draft
    whole.payment.installments = []
    let computed = try ComputedInvoice(whole)
    do throws(ArithmeticOverflow) {
      return try deduct(deposits, from: draft, computed)
    } catch {
      throw InvoiceProblems([
        Problem(code: .amountTooLarge, path: "/prepaid", message: "The deposits are too large to be deducted.")
      ])
    }
  }

  private static func check(_ deduction: DepositDeduction, of draft: Invoice) -> [Problem] {
    let deposit = deduction.deposit
    let number = deposit.invoice.number ?? "the draft"
    func problem(_ code: ProblemCode, _ message: String, _ hint: String? = nil) -> [Problem] {
      [Problem(code: code, path: "/references/preceding", message: message, hint: hint)]
    }
    guard deposit.invoice.type == .deposit, deposit.invoice.number != nil else {
      return problem(.notADeposit, "\(number) is not an issued deposit.", "A deposit has the `type` `deposit`.")
    }
    if let earlier = deduction.deductedBy {
      return problem(.depositDeducted, "The deposit \(number) has been deducted by \(earlier).")
    }
    var problems = OriginalCheck(deposit).problems(date: draft.issueDate, self: "final invoice")
    problems += SameParties(draft, deposit.invoice).problems
    guard problems.isEmpty, let left = try? left(of: deduction) else { return problems }
    let decimals = deposit.invoice.currency.minorUnitDigits
    if left.total.isZero {
      return problem(.nothingToCredit, "All of the deposit \(number) has been credited.", "Do not deduct it.")
    }
    if deduction.paid != left.total {
      return problem(
        .depositNotPaid,
        "\(deduction.paid.text(minimumDecimals: decimals)) is paid of the deposit \(number), not "
          + "\(left.total.text(minimumDecimals: decimals)).",
        deduction.paid < left.total
          ? "Record its payment, or credit what will not be paid." : "Refund what was paid in excess.")
    }
    return problems
  }

  /// The deposit's groups less those of its credit notes.
  private static func left(
    of deduction: DepositDeduction
  ) throws(ArithmeticOverflow) -> (rows: [VATBreakdown], total: ExactDecimal) {
    var rows = deduction.deposit.vatBreakdown
    for row in deduction.creditNotes.flatMap(\.vatBreakdown) {
      guard let place = rows.firstIndex(where: { VATKey($0) == VATKey(row) }) else { continue }
      rows[place].base = try rows[place].base - row.base
      rows[place].tax = try rows[place].tax - row.tax
    }
    rows.removeAll { $0.base.isZero && $0.tax.isZero }
    var total = ExactDecimal.zero
    for row in rows { total = try total + row.base + row.tax }
    // What was paid is what was due, as it was rounded.
    total = try total + deduction.deposit.invoice.rounding
    for note in deduction.creditNotes { total = try total - note.invoice.rounding }
    return (rows, total)
  }

  private static func deduct(
    _ deposits: [DepositDeduction], from draft: Invoice, _ computed: ComputedInvoice
  ) throws(ArithmeticOverflow) -> (invoice: Invoice, warnings: [Problem]) {
    var invoice = draft
    var sums: [VATKey: ExactDecimal] = [:]
    for deduction in deposits {
      guard let number = deduction.deposit.invoice.number else { continue }
      let (rows, total) = try left(of: deduction)
      invoice.prepaid = try invoice.prepaid + total
      let reference = PrecedingInvoice(number: number, date: deduction.deposit.invoice.issueDate)
      if !invoice.references.preceding.contains(where: { $0.number == number }) {
        invoice.references.preceding.append(reference)
      }
      invoice.notes.append(Note(text(of: rows, total: total, reference, in: draft)))
      for row in rows { sums[VATKey(row)] = try (sums[VATKey(row)] ?? .zero) + row.base }
    }
    // What the draft states to be due is before the deduction.
    invoice.statedTotals.due = nil
    for index in invoice.payment.installments.indices { invoice.payment.installments[index].statedAmount = nil }
    let warnings = sums.sorted { ($0.key.category.rawValue, $1.key.rate) < ($1.key.category.rawValue, $0.key.rate) }
      .filter { key, base in base > (computed.vatBreakdown.first { VATKey($0) == key }?.base ?? .zero) }
      .map { key, _ in
        Problem(
          code: .depositExceedsInvoice, severity: .warning, path: "/prepaid",
          message: "More was invoiced as deposits at \(key.name) than the final invoice has at this rate.",
          hint: "Check the VAT rates; what was invoiced in excess can be credited.")
      }
    return (invoice, warnings)
  }

  private static func text(
    of rows: [VATBreakdown], total: ExactDecimal, _ deposit: PrecedingInvoice, in invoice: Invoice
  ) -> String {
    guard let formatter = InvoiceFormatter(language: invoice.language) ?? InvoiceFormatter(language: "fr") else {
      return deposit.number
    }
    let words = formatter.wording.correction
    func amount(_ amount: ExactDecimal) -> String { formatter.amount(amount, currency: invoice.currency) }
    let parts = rows.map { row in
      row.category == .standard
        ? words.deductedRate(amount(row.base), formatter.percent(row.rate), amount(row.tax))
        : words.deductedNet(amount(row.base))
    }
    let amounts = (parts + [words.deductedTotal(amount(total))]).joined(separator: "\u{A0}; ")
    return words.deduction(deposit.number, formatter.date(deposit.date, style: .long), amounts)
  }
}
