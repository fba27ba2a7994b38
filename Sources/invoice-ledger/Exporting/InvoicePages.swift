import InvoiceCommands
import InvoiceLedger
import SQLStore

/// Invoices with their content, one after the other, by issuer and date; a few of them are in memory.
final class InvoicePages {
  private static let size = 64

  private let ledger: Ledger
  private let location: SQLLocation
  private let filter: InvoiceFilter
  private var issuers: ArraySlice<Issuer>
  private var page: ArraySlice<IssuedInvoice> = []
  private var last: IssuedInvoice?

  init(_ ledger: Ledger, at location: SQLLocation, of issuers: [Issuer], _ filter: InvoiceFilter) {
    (self.ledger, self.location, self.filter) = (ledger, location, filter)
    self.issuers = issuers[...]
  }

  /// The next one; nil when there is no more.
  func next() throws(CommandFailure) -> IssuedInvoice? {
    while page.isEmpty, let issuer = issuers.first {
      do throws(LedgerError) {
        page = try ledger.page(of: issuer, filter, limit: Self.size, after: last)[...]
      } catch {
        throw CommandFailure(error, ledger: location)
      }
      last = page.last
      if page.isEmpty { issuers.removeFirst() }
    }
    return page.popFirst()
  }
}
