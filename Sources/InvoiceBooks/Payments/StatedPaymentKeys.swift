internal import InvoiceCore
internal import InvoiceModel

/// The keys of a payment's JSON, and the columns of its CSV.
enum StatedPaymentKeys: String, JSONKey, CaseIterable {
  case invoice, date, amount, kind, currency, reference

  static let form = ObjectForm(
    "A payment.", Self.self, from: StatedPayment(of: "", on: .placeholder, amount: .zero)
  ) { key in
    switch key {
    case .invoice: .required(.text) { $0.invoice = $1 ?? "" }
    case .date: .required(.date) { $0.date = $1 ?? .placeholder }
    case .amount: .required(.amount) { $0.amount = $1 ?? .zero }
    case .kind: .optional(.word(PaymentKind.self)) { $0.kind = $1 ?? .payment }
    case .currency: .optional(.currency) { $0.currency = $1 }
    case .reference: .optional(.text) { $0.reference = $1 }
    }
  }
}
