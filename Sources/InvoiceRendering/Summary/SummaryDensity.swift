/// How much the summary shows and how tightly, so that it stays one page.
struct SummaryDensity {
  /// How many rows the tables have at most, without those for totals and for what is left out.
  var vatRates, customers, months, currencies: Int
  /// In points.
  var chartHeight, rowPadding: Double

  /// From the roomiest on; the first with which the page is one is taken.
  static let all = [
    SummaryDensity(vatRates: 18, customers: 9, months: 12, currencies: 12, chartHeight: 150, rowPadding: 2.5),
    SummaryDensity(vatRates: 9, customers: 9, months: 12, currencies: 12, chartHeight: 110, rowPadding: 1.2),
    SummaryDensity(vatRates: 6, customers: 7, months: 12, currencies: 12, chartHeight: 80, rowPadding: 0.6),
    SummaryDensity(vatRates: 4, customers: 4, months: 6, currencies: 6, chartHeight: 80, rowPadding: 0.6),
  ]
}
