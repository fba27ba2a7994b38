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

  static func nothingOpen(_ number: String) -> Problem {
    Problem(
      code: .exceedsBalance, path: "", message: "Nothing is open of \(number).", hint: "Give the amount of the payment."
    )
  }
}
