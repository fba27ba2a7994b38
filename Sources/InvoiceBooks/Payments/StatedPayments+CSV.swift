internal import InvoiceCore
internal import InvoiceModel

extension StatedPayments {
  /// Takes the rows of a table.
  ///
  /// - Parameter file: for messages.
  mutating func read(_ table: CSVTable, file: String) throws(InvoiceProblems) {
    var problems = ProblemList()
    func report(_ code: ProblemCode, _ message: String, _ hint: String?, _ location: Problem.Location?) {
      problems.add(Problem(code: code, path: "", message: message, hint: hint, location: location, file: file))
    }
    let names = StatedPaymentKeys.allCases.map(\.rawValue)
    let header = table.rows.first ?? []
    for cell in header where !cell.text.isEmpty && !names.contains(cell.text) {
      report(
        .paymentsFile, "Payments have no `\(cell.text.prefix(80))`.",
        NearestName.hint(String(cell.text.prefix(80)), among: names), cell.location)
    }
    for name in [StatedPaymentKeys.invoice, .date, .amount] where !header.contains(where: { $0.text == name.rawValue })
    {
      report(
        .paymentsFile, "There is no column `\(name.rawValue)`.", "The first row names the columns: invoice,date,amount",
        header.first?.location)
    }
    guard !problems.hasErrors else { throw InvoiceProblems(problems.problems) }
    for row in table.rows.dropFirst().prefix(Self.maximumCount) {
      var cells: [StatedPaymentKeys: CSVTable.Cell] = [:]
      for (name, cell) in zip(header, row) where !cell.text.isEmpty {
        if let key = StatedPaymentKeys(rawValue: name.text) { cells[key] = cell }
      }
      let place = row.first?.location
      guard let number = cells[.invoice]?.text else {
        report(.paymentsFile, "The row names no invoice.", nil, place)
        continue
      }
      guard let date = cells[.date]?.date else {
        report(.invalidDate, "The row has no day.", "`2026-03-02` or `02/03/2026`", cells[.date]?.location ?? place)
        continue
      }
      guard let amount = cells[.amount]?.amount, amount > .zero else {
        report(
          .invalidPayment, "The row has no amount above 0.",
          "`1234.50` or `1 234,50`; what goes back to the customer has the kind `refund`.",
          cells[.amount]?.location ?? place)
        continue
      }
      var payment = StatedPayment(of: number, on: date, amount: amount)
      if let cell = cells[.kind] {
        guard let kind = PaymentKind(rawValue: cell.text) else {
          report(
            .paymentsFile, "There is no kind `\(cell.text.prefix(40))` of payments.",
            NearestName.hint(String(cell.text.prefix(40)), among: PaymentKind.allCases.map(\.rawValue)), cell.location)
          continue
        }
        payment.kind = kind
      }
      if let cell = cells[.currency] {
        guard let currency = Currency(code: cell.text) else {
          report(.paymentsFile, "`\(cell.text.prefix(10))` is no currency.", "EUR, CHF, USD …", cell.location)
          continue
        }
        payment.currency = currency
      }
      payment.reference = cells[.reference]?.text
      payment.location = cells[.invoice]?.location
      payments.append(payment)
    }
    if table.rows.count - 1 > Self.maximumCount {
      report(.tooManyEntries, "There are more than 1,000,000 payments.", nil, nil)
    }
    guard !problems.hasErrors else { throw InvoiceProblems(problems.problems) }
  }
}
