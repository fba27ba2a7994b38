internal import InvoiceKit
internal import InvoiceLedger
public import InvoiceModel

extension BillingLedger {
  /// What is open in the ledger at the end of a day, by currency and age, in the order of the currencies' codes; waits
  /// for its database.
  ///
  /// - Parameter day: payments and credit notes after it are left out of account; nil: today.
  /// - Throws: `ledger-missing`, `ledger-unusable`.
  public func receivables(at day: CalendarDate? = nil) throws(BillingError) -> [ReceivablesByAge] {
    do throws(LedgerError) {
      let day = day ?? ledger.today
      var sums: [Currency: AgedAmounts] = [:]
      try ledger.forEachReceivable(at: day, issuer: issuer) { (receivable) throws(LedgerError) in
        sums[receivable.invoice.currency, default: AgedAmounts()].add(
          receivable.open, dueDate: receivable.dueDate, at: day)
      }
      return sums.sorted { $0.key.code < $1.key.code }.map { currency, sum in
        func units(_ amount: ExactDecimal) -> Int64 { (try? currency.minorUnits(of: amount)) ?? .max }
        return ReceivablesByAge(
          currency: currency.code,
          amounts: Dictionary(uniqueKeysWithValues: ReceivableAge.allCases.map { ($0, units(sum[$0])) }),
          credit: units(sum.credit))
      }
    } catch {
      throw BillingError(error)
    }
  }

  /// The same on a thread of its own, for who must not wait.
  ///
  /// - Parameter day: as for ``receivables(at:)``.
  /// - Throws: `ledger-missing`, `ledger-unusable`.
  public func receivablesOnThread(at day: CalendarDate? = nil) async throws(BillingError) -> [ReceivablesByAge] {
    try await onThread { (ledger) throws(BillingError) in try ledger.receivables(at: day) }
  }

  /// Does something with the ledger on a thread of its own, for who must not wait.
  func onThread<Value: Sendable>(
    _ body: @escaping @Sendable (BillingLedger) throws(BillingError) -> Value
  ) async throws(BillingError) -> Value {
    let result = await reading.run { () -> Result<Value, BillingError> in
      do throws(BillingError) { return .success(try body(self)) } catch { return .failure(error) }
    }
    guard let result else {
      throw BillingError(
        .system, .ledgerUnusable, "the system has no room for another thread",
        hint: "Raise the limit of processes (ulimit -u, TasksMax).")
    }
    return try result.get()
  }
}
