/// The words of the month's summary.
package struct SummaryLabels: Sendable {
  package var title, net, tax, total, invoices, creditNotes, drafts: String
  package var chartByDay, chartByWeek, chartByMonth, chartByYear: String
  package var vatTitle, rate, base, customers, customer, share, others, estimate: String
  package var months, month, earlier, currencies, currency, page, severalSellers: String
  /// One of each, for counts.
  package var invoice, creditNote, draft: String
  /// The title with a period as the language writes it: `Ventes de février 2026`.
  package var heading: @Sendable (_ title: String, _ period: String) -> String
  /// A name and its amount in running text.
  package var figure: @Sendable (_ name: String, _ amount: String) -> String
}
