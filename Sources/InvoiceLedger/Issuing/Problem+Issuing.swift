internal import InvoiceCore
internal import InvoiceModel

extension Problem {
  static let keyReused = Problem(
    code: .keyReused, path: "", message: "The idempotency key was used for another draft.",
    hint: "Give each invoice a key of its own; the same key stands for the same draft.")

  static func noLedgerInvoice(_ kind: DocumentType) -> Problem {
    Problem(
      code: .noInvoice, path: "/type",
      message: "A \(kind == .quote ? "quote" : "pro forma invoice") is no invoice: a ledger does not issue it.",
      hint: "Number it yourself, render it with `render-invoice`, and issue an invoice when it is accepted.")
  }

  static func noSeries(_ kind: DocumentType) -> Problem {
    Problem(code: .noSeries, path: "/type", message: "The ledger has no series for documents of this kind.")
  }

  static func dateInFuture(_ date: CalendarDate, today: CalendarDate) -> Problem {
    Problem(
      code: .dateInFuture, path: "/date", message: "The date of issue is \(date), and today is \(today).",
      hint: "Leave out the date: the ledger gives it.")
  }

  static func dateBeforeLast(_ date: CalendarDate, last: CalendarDate, today: CalendarDate) -> Problem {
    let isClock = last > today
    return Problem(
      code: .dateBeforeLast, path: "/date",
      message: isClock
        ? "The last document of the series is dated \(last), and by this machine's clock today is \(today)."
        : "The date of issue is \(date), but the last document of the series is dated \(last).",
      hint: isClock ? "Set the clock right." : "Leave out the date: the ledger gives it.")
  }
}

extension LedgerError {
  /// The same as a problem of a document, at a place.
  func problem(at path: String) -> Problem { Problem(code: code, path: path, message: message, hint: hint) }
}
