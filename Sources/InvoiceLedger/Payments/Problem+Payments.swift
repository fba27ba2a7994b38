internal import InvoiceBooks
internal import InvoiceModel

extension Problem {
  static func paymentInFuture(_ date: CalendarDate, today: CalendarDate) -> Problem {
    Problem(
      code: .dateInFuture, path: "", message: "The payment is dated \(date), and today is \(today).",
      hint: "Record it when the money has moved.")
  }

  static let invalidPayer = Problem(
    code: .invalidPayment, path: "", message: "The account that paid is no IBAN.",
    hint: "Leave it out, or check its digits.")

  static func notPrepaid(_ number: String, left: ExactDecimal, _ currency: Currency) -> Problem {
    let text = "\(max(left, .zero).text(minimumDecimals: currency.minorUnitDigits)) \(currency.code)"
    return Problem(
      code: .exceedsBalance, path: "", message: "\(number) says of \(text) more that it was prepaid.",
      hint: "What was paid after it was issued is a payment of its own.")
  }

  static func nothingOpen(_ number: String) -> Problem {
    Problem(
      code: .exceedsBalance, path: "", message: "Nothing is open of \(number).", hint: "Give the amount of the payment."
    )
  }
}
