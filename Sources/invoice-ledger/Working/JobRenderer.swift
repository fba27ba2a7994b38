import InvoiceCommands
import InvoiceKit
import InvoiceLedger
internal import Synchronization

/// Renders and delivers; many threads use the same one.
final class JobRenderer: Sendable {
  /// So many warnings wait at most to be told.
  private static let warningLimit = 100

  private let ledger: Ledger
  private let renderer: LedgerRenderer
  private let delivery: any DocumentDelivery
  private let issuers = Mutex<[Int64: Issuer]>([:])
  private let warnings = Mutex<[(number: String, problem: Problem)]>([])

  init(_ ledger: Ledger, delivery: any DocumentDelivery, fonts: [String]) {
    self.ledger = ledger
    self.delivery = delivery
    renderer = LedgerRenderer(ledger, fonts: fonts)
  }

  /// Does a job.
  ///
  /// - Parameter isOurs: whether it is still the worker's: asked before the document leaves.
  /// - Returns: what became of it, and what messages call it.
  func work(_ job: ClaimedJob, isOurs: () -> Bool) -> (JobEnding, String) {
    // One that has waited for its turn too long is somebody else's.
    guard isOurs() else { return (.lost, "") }
    var name = "job \(job.invoice)"
    do throws(LedgerRenderingFailure) {
      let (invoice, issuer, hasSeveral) = try invoice(of: job)
      name = invoice.number
      let rendering = try renderer.render(invoice)
      guard isOurs() else { return (.lost, name) }
      do throws(DeliveryFailure) {
        try delivery.deliver(
          DeliveredDocument(job: job, rendering: rendering, issuer: issuer, hasSeveralIssuers: hasSeveral))
      } catch {
        return (.failed(PrintableText.of(error.reason)), name)
      }
      keep(rendering.warnings, of: name)
      return (.done, name)
    } catch {
      switch error {
      case .ledger(let error):
        let isHopeless = error.cause == .request || error.cause == .content
        let reason = PrintableText.of("\(error.message) [\(error.code.rawValue)]")
        return (isHopeless ? .hopeless(reason) : .failed(reason), name)
      case .rendering(let problems):
        // Another machine may have the font, or room.
        let first = problems.problems.first { $0.severity == .error }
        return (.failed(PrintableText.of(first.map { "\($0.message) [\($0.code.rawValue)]" } ?? "")), name)
      }
    }
  }

  /// Warnings that were not told yet.
  func takeWarnings() -> [(number: String, problem: Problem)] {
    warnings.withLock { warnings in
      defer { warnings = [] }
      return warnings
    }
  }

  private func keep(_ problems: [Problem], of number: String) {
    guard !problems.isEmpty else { return }
    warnings.withLock { warnings in
      for problem in problems where warnings.count < Self.warningLimit { warnings.append((number, problem)) }
    }
  }

  private func invoice(
    of job: ClaimedJob
  ) throws(LedgerRenderingFailure) -> (IssuedInvoice, Issuer, hasSeveralIssuers: Bool) {
    do throws(LedgerError) {
      let invoice = try ledger.invoice(of: job)
      let (issuer, count) = try issuers.withLock { issuers throws(LedgerError) in
        if issuers[invoice.issuer] == nil {
          for issuer in try ledger.issuers() { issuers[issuer.id] = issuer }
        }
        return (issuers[invoice.issuer], issuers.count)
      }
      guard let issuer else { throw LedgerError(.content, .ledgerDamaged, "\(invoice.number) has no issuer") }
      return (invoice, issuer, count > 1)
    } catch {
      throw .ledger(error)
    }
  }
}
