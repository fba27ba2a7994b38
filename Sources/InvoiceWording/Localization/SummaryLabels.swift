/// The words of the month's summary.
package struct SummaryLabels: Sendable {
  /// Heading and sums.
  package var title, net, tax, total: String
  /// What is counted.
  package var invoice, creditNote, draft, receivedInvoice: UnitName
  /// Above the chart, by what a bar stands for.
  package var chartByDay, chartByWeek, chartByMonth, chartByYear: String
  /// The tables of VAT and of customers.
  package var vatTitle, rate, base, customers, customer, share, others, estimate: String
  /// The tables of months and currencies, and the foot.
  package var months, month, earlier, currencies, currency, page, severalSellers: String
  /// The title with a period as the language writes it: `Ventes de février 2026`.
  package var heading: @Sendable (_ title: String, _ period: String) -> String
  /// A name and its amount in running text.
  package var figure: @Sendable (_ name: String, _ amount: String) -> String
}
