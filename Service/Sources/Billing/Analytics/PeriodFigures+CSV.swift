internal import InvoiceKit

extension PeriodFigures {
  /// The figures of each day and currency as CSV, a row each; amounts with decimals, what is unknown empty.
  public var csv: [UInt8] {
    let figures = Figure.allCases
    var bytes = ExportValue.row(
      (["day", "currency"] + UseFigures.names + figures.map(\.rawValue)).map { .plain($0) })
    for day in days {
      for values in day.currencies {
        bytes += ExportValue.row(
          [.plain(day.day.description), .plain(values.currency)] + day.use.numbers.map { .number($0) }
            + figures.map { figure in
              .plain(
                PlainNumber.text(values.known(figure), PeriodFigure.taken(figure).form, values.currency))
            })
      }
    }
    return bytes
  }
}

extension UseFigures {
  /// The names of its numbers, in their order.
  public static let names = ["accounts", "accounts_new", "accounts_erased", "messages", "users_active"]

  /// Its numbers, in the order of ``names``.
  public var numbers: [Int64] { [accounts, accountsNew, accountsErased, messages, usersActive] }
}
