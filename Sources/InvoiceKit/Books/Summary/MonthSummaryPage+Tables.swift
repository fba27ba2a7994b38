internal import Typesetting

extension MonthSummaryPage {
  /// How many rows a table has at most, so that all stay on one page.
  private static let maximumRows = (vat: 9, customers: 9, months: 12, currencies: 5)

  func vatTable() -> [Node] {
    let sorted = main.vat.sorted { left, right in
      left.key.rate == right.key.rate
        ? left.key.category.rawValue < right.key.category.rawValue : left.key.rate > right.key.rate
    }
    var rows = sorted.prefix(Self.maximumRows.vat).map { key, amounts in
      (
        key.category == .standard
          ? formatter.percent(key.rate) : labels.category(key.category, isFrench: formatter.isFrench), amounts
      )
    }
    if sorted.count > Self.maximumRows.vat {
      var rest = CurrencySummary.VATAmounts()
      for (_, amounts) in sorted.dropFirst(Self.maximumRows.vat) {
        rest.base.accumulate(amounts.base)
        rest.tax.accumulate(amounts.tax)
      }
      rows.append((labels.others, rest))
    }
    return SummaryTable.nodes(
      title: labels.vatTitle, headers: [labels.rate, labels.base, labels.tax],
      rows: rows.map { [$0.0, amount($0.1.base), amount($0.1.tax)] },
      total: ["Total", amount(main.all.net), amount(main.all.tax)])
  }

  func customersTable() -> [Node] {
    let customers = main.customers.largest(Self.maximumRows.customers)
    let hasShares = main.all.net > .zero
    let rows = customers.map { customer in
      let share = try? customer.net.multiplied(by: ExactDecimal(100)).divided(by: main.all.net, decimals: 1)
      return [customer.name, amount(customer.net), hasShares ? share.map(percent) ?? "" : ""]
    }
    var nodes = SummaryTable.nodes(
      title: labels.customers, headers: [labels.customer, labels.net, labels.share], rows: rows, total: nil)
    if main.customers.isEstimate { nodes.append(.text(labels.estimate, SummaryStyle.label)) }
    return nodes
  }

  /// Nothing for a single month, of which the totals stand above.
  func monthsTable() -> [Node] {
    let months = main.months.sorted { $0.key < $1.key }
    guard months.count > 1 else { return [] }
    let rows = months.suffix(Self.maximumRows.months).map { month, amounts in
      let day = CalendarDate(year: month.year, month: month.month, day: 1)
      return [
        day.map { formatter.date($0, style: .month) } ?? "", amount(amounts.net), amount(amounts.total),
      ]
    }
    return SummaryTable.nodes(
      title: labels.months, headers: [labels.month, labels.net, labels.total], rows: rows, total: nil)
  }

  func currenciesTable() -> [Node] {
    let others = summary.totals.rows.filter { $0.currency != currency }.sorted {
      ($1.count, $0.currency.code) < ($0.count, $1.currency.code)
    }
    guard !others.isEmpty else { return [] }
    let rows = others.prefix(Self.maximumRows.currencies).map { row in
      [
        "\(row.currency.code) (\(count(row.count)))", formatter.amount(row.net, currency: row.currency),
        formatter.amount(row.total, currency: row.currency),
      ]
    }
    return SummaryTable.nodes(
      title: labels.currencies, headers: [labels.currency, labels.net, labels.total], rows: rows,
      total: nil)
  }
}
