internal import InvoiceBooks
internal import InvoiceModel
internal import InvoiceWording
internal import Typesetting

extension MonthSummaryPage {
  func vatTable() -> [Node] {
    // The smallest groups are the others, whatever their rates.
    let bySize = main.vat.sorted { left, right in
      (right.value.base.magnitude, left.key) < (left.value.base.magnitude, right.key)
    }
    let shown = bySize.count <= density.vatRates ? bySize.count : density.vatRates - 1
    var rows = bySize.prefix(shown).sorted { $0.key < $1.key }.map { key, amounts in
      (
        key.category == .standard
          ? formatter.percent(key.rate) : formatter.wording.vatCategories[key.category] ?? key.category.rawValue,
        amounts
      )
    }
    if bySize.count > shown {
      var rest = CurrencySummary.VATAmounts()
      for (_, amounts) in bySize.dropFirst(shown) {
        rest.base.accumulate(amounts.base)
        rest.tax.accumulate(amounts.tax)
      }
      rows.append((labels.others, rest))
    }
    return SummaryTable.nodes(
      title: labels.vatTitle, headers: [labels.rate, labels.base, labels.tax],
      rows: rows.map { [$0.0, amount($0.1.base), amount($0.1.tax)] },
      total: ["Total", amount(main.all.net), amount(main.all.tax)], padding: density.rowPadding)
  }

  func customersTable() -> [Node] {
    let customers = main.customers.largest(density.customers)
    let hasShares = main.all.net > .zero
    let rows = customers.map { customer in
      let share = try? customer.net.multiplied(by: ExactDecimal(100)).divided(by: main.all.net, decimals: 1)
      return [customer.name, amount(customer.net), hasShares ? share.map(percent) ?? "" : ""]
    }
    var nodes = SummaryTable.nodes(
      title: labels.customers, headers: [labels.customer, labels.net, labels.share], rows: rows, total: nil,
      padding: density.rowPadding)
    if main.customers.isEstimate { nodes.append(.text(labels.estimate, SummaryStyle.label)) }
    return nodes
  }

  /// Nothing for a single month, of which the totals stand above.
  func monthsTable() -> [Node] {
    let months = main.months.sorted { $0.key < $1.key }
    guard months.count > 1 else { return [] }
    let shown = months.count <= density.months ? months.count : density.months - 1
    var rows = months.suffix(shown).map { month, amounts in
      let day = CalendarDate(year: month.year, month: month.month, day: 1)
      return [
        day.map { formatter.date($0, style: .month) } ?? "", amount(amounts.net), amount(amounts.total),
      ]
    }
    if months.count > shown {
      var earlier = (net: ExactDecimal.zero, total: ExactDecimal.zero)
      for (_, amounts) in months.dropLast(shown) {
        earlier.net.accumulate(amounts.net)
        earlier.total.accumulate(amounts.total)
      }
      rows.insert([labels.earlier, amount(earlier.net), amount(earlier.total)], at: 0)
    }
    return SummaryTable.nodes(
      title: labels.months, headers: [labels.month, labels.net, labels.total], rows: rows, total: nil,
      padding: density.rowPadding)
  }

  func currenciesTable() -> [Node] {
    let others = summary.currencies.filter { $0.key != currency }.sorted {
      ($1.value.count, $0.key.code) < ($0.value.count, $1.key.code)
    }
    guard !others.isEmpty else { return [] }
    let shown = others.count <= density.currencies ? others.count : density.currencies - 1
    var rows = others.prefix(shown).map { currency, sales in
      [
        "\(currency.code) (\(count(sales.count)))", formatter.amount(sales.all.net, currency: currency),
        formatter.amount(sales.all.total, currency: currency),
      ]
    }
    if others.count > shown {
      // Amounts in several currencies have no sum.
      let rest = others.dropFirst(shown)
      let count = self.count(rest.reduce(0) { $0 + $1.value.count })
      rows.append(["\(labels.others) (\(count))", "", ""])
    }
    return SummaryTable.nodes(
      title: labels.currencies, headers: [labels.currency, labels.net, labels.total], rows: rows, total: nil,
      padding: density.rowPadding)
  }
}
