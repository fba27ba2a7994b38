import ArgumentParser
import InvoiceCommands
import InvoiceKit
import InvoiceLedger

/// What is known of a payment.
struct PaymentOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The amount, in the invoice's currency. (default: all that is open, or of a refund all that is overpaid)",
      valueName: "amount"))
  var amount: DecimalArgument?

  @Option(
    help: ArgumentHelp("The day on which the money moved. (default: today)", valueName: "date"),
    transform: DateArgument.day)
  var date: DateArgument?

  @Option(
    help: ArgumentHelp(
      "How: " + Payment.Means.allCases.map(\.rawValue).joined(separator: ", ") + ".", valueName: "means"))
  var means: String?

  @Option(
    help: ArgumentHelp("The bank's reference, or that of a cheque: the piece in the books.", valueName: "text"))
  var reference: String?

  @Option(help: ArgumentHelp("The account that paid, as an IBAN; later payments from it are known.", valueName: "iban"))
  var payer: String?

  @Option(help: ArgumentHelp("A word of yours: a second call with it records nothing.", valueName: "key"))
  var idempotencyKey: String?

  func validate() throws {
    if let means, Payment.Means(rawValue: means) == nil {
      throw ValidationError("--means is one of \(Payment.Means.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    if [reference, idempotencyKey].contains("") {
      throw ValidationError("--reference and --idempotency-key are not empty")
    }
  }

  /// Whether anything is said.
  var isSet: Bool {
    amount != nil || date != nil || [means, reference, payer, idempotencyKey].contains { $0 != nil }
  }

  /// The payment of an invoice.
  func request(_ kind: PaymentKind, of number: String) -> PaymentRequest {
    var request = PaymentRequest(kind, of: number, amount: amount?.value)
    request.date = date?.date
    request.means = means.flatMap { Payment.Means(rawValue: $0) }
    request.reference = reference
    request.payer = payer.map { $0.replacing(" ", with: "").uppercased() }
    request.idempotencyKey = idempotencyKey
    return request
  }
}
