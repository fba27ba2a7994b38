/// The words of the month's summary.
struct SummaryLabels: Sendable {
  var title, net, tax, total, invoices, creditNotes, drafts: String
  var chartByDay, chartByWeek, chartByMonth, chartByYear: String
  var vatTitle, rate, base, customers, customer, share, others, estimate: String
  var months, month, earlier, currencies, currency, page, severalSellers: String
  /// One of each, for counts.
  var invoice, creditNote, draft: String
  /// The title with a period as the language writes it: `Ventes de février 2026`.
  var heading: @Sendable (_ title: String, _ period: String) -> String
  /// A name and its amount in running text.
  var figure: @Sendable (_ name: String, _ amount: String) -> String
}
