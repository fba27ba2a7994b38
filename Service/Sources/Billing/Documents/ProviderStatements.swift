internal import InvoiceKit
internal import InvoiceLedger

/// Statements of payments that the provider has invoiced itself (mode ``IssuerMode/provider``); each says that it is no
/// invoice. They are made when they are asked for, of what is known then.
public final class ProviderStatements: DocumentSource {
  private let billing: BillingStore
  private let threads = BlockingThreads(limit: 2)

  /// - Parameter billing: which has mirrored the payments.
  public init(_ billing: BillingStore) { self.billing = billing }

  /// The statement of a payment: `statement-12`.
  public func document(_ number: String) async throws(JobFailure) -> MailAttachment {
    guard let id = StatementName.payment(number) else {
      throw JobFailure("`\(number)` is no statement of a payment", isTransient: false)
    }
    let found: PaidInvoice?
    do throws(BillingError) {
      found = try await billing.readOnThread { (transaction) throws(BillingError) in try transaction.paidInvoice(id) }
    } catch {
      throw JobFailure(error)
    }
    guard let payment = found, payment.isPaid else {
      throw JobFailure("there is no payment for `\(number)`", isTransient: false)
    }
    let statement = statement(of: payment)
    let language = payment.buyer.language
    let result = await threads.run { () -> Result<[UInt8], JobFailure> in
      do throws(InvoiceProblems) {
        return .success(try statement.pdf(language: language).bytes)
      } catch {
        return .failure(JobFailure(error, "the statement \(id)"))
      }
    }
    guard let result else { throw JobFailure("the system has no room for another thread") }
    return MailAttachment(name: "\(number).pdf", type: "application/pdf", bytes: try result.get())
  }

  /// A statement is no invoice, and looks like none.
  public func picture(_ number: String) async throws(JobFailure) -> DocumentPicture? { nil }

  private func statement(of payment: PaidInvoice) -> PaymentStatement {
    let settings = billing.settings
    let language = payment.buyer.language
    let plan = payment.plan.map { settings.plan($0)?.name(in: language) ?? $0 } ?? settings.productName
    var statement = PaymentStatement(
      sender: settings.productName, merchant: settings.provider.merchant, number: payment.providerID,
      customer: payment.buyer.name ?? payment.buyer.email ?? "–",
      subject: InvoiceWords(language: language).subject(plan), date: payment.paidOn,
      paid: payment.currency.amount(of: payment.total), currency: payment.currency)
    statement.senderEmail = settings.mail.replyTo ?? settings.mail.fromAddress
    statement.period = payment.period
    statement.refunded = payment.currency.amount(of: payment.refunded)
    return statement
  }
}
