internal import InvoiceModel

extension InvoiceKeys {
  /// The keys of a part of what is due.
  enum Installment: String, JSONKey {
    case dueDate = "due_date"
    case dueDays = "due_days"
    case percent, amount, text

    static let form = ObjectForm(
      "A part of what is due: percent or amount, and its day.", Self.self, choice: [.percent, .amount],
      from: DecodedPaymentPart()
    ) { key in
      switch key {
      case .dueDate: .optional(.date, "The last day to pay it.") { $0.date = $1 }
      case .dueDays:
        .optional(.days, "Days from the date of issue, with the `end_of_month` of the payment.") { $0.days = $1 }
      case .percent: .optional(.percent, "Percent of what is due without the retention.") { $0.percent = $1 }
      case .amount: .optional(.amount, "Amount; beside a percentage it is checked.") { $0.amount = $1 }
      case .text: .optional(.text, "What it is for.") { $0.text = $1 }
      }
    }.choosingAtLeastOne()
  }

  /// The keys of what the buyer keeps for some time.
  enum Retention: String, JSONKey {
    case percent, amount, reason
    case releaseDate = "release_date"

    static let form = ObjectForm(
      "What the buyer keeps for some time, as a guarantee (retenue de garantie): percent or amount; VAT and totals stay.",
      Self.self, choice: [.percent, .amount], from: DecodedPaymentPart()
    ) { key in
      switch key {
      case .percent: .optional(.percent, "Percent of the total with VAT.") { $0.percent = $1 }
      case .amount: .optional(.amount, "Amount; beside a percentage it is checked.") { $0.amount = $1 }
      case .reason: .optional(.text, "Why it is kept, or until what.") { $0.text = $1 }
      case .releaseDate: .optional(.date, "The day on which it is paid.") { $0.date = $1 }
      }
    }.choosingAtLeastOne()
  }
}

extension ValueForm where Value == [InvoiceModel.Installment] {
  /// The parts in which something is paid.
  static var installments: ValueForm {
    list(
      of: .object(InvoiceKeys.Installment.form, name: "installment") { $0.installment },
      placeholder: InvoiceModel.Installment(.amount(.zero)))
  }
}
