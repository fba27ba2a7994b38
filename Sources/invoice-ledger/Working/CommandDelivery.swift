import InvoiceKit
import InvoiceLedger
import SystemIO

/// Gives each document to a command's standard input.
struct CommandDelivery: DocumentDelivery {
  let command: ShellCommand
  /// How long one call may take.
  let limit: Duration

  func deliver(_ document: DeliveredDocument) throws(DeliveryFailure) {
    let (rendering, job) = (document.rendering, document.job)
    let ending: ProcessEnding
    do throws(SystemError) {
      ending = try command.run(
        input: rendering.file.bytes,
        variables: [
          ("INVOICE_NUMBER", rendering.invoice.number), ("INVOICE_FILE", document.fileName),
          ("INVOICE_FORM", rendering.form.name), ("INVOICE_DATE", rendering.invoice.issueDate.description),
          ("INVOICE_ISSUER", document.issuer.identifier), ("INVOICE_FENCE", String(job.fence)),
          ("INVOICE_ATTEMPT", String(job.attempt)),
        ], limit: limit)
    } catch {
      throw DeliveryFailure(reason: "the command cannot be started: \(error.text)")
    }
    switch ending {
    case .status(0): return
    case .status(let status): throw DeliveryFailure(reason: "the command ended with status \(status)")
    case .signal(let signal): throw DeliveryFailure(reason: "the command was ended by signal \(signal)")
    case .overdue:
      throw DeliveryFailure(reason: "the command was ended, as it took more than \(limit.components.seconds) s")
    }
  }
}
