internal import Billing
internal import InvoiceKit

/// Tables of figures, as values of a template.
struct FigureTables {
  let words: Words
  let formats: LocalFormats

  /// A period's figures in a currency beside those of the one before it.
  ///
  /// - Parameters:
  ///   - list: which; nil: all of them.
  ///   - period: the one.
  ///   - before: the other.
  func rows(
    _ list: [PeriodFigure]? = nil, of period: PeriodFigures, before: PeriodFigures, currency: String
  ) -> [[String: any Sendable]] {
    (list ?? PeriodFigure.all).compactMap { figure in
      let (now, then) = (period[currency], before[currency])
      let values = (now.flatMap { figure.value(in: $0) }, then.flatMap { figure.value(in: $0) })
      if list == nil, values.0 == nil, values.1 == nil { return nil }
      return [
        "figure": words("figures", FigureCharts.key(figure.name)), "now": text(values.0, figure.form, currency),
        "then": text(values.1, figure.form, currency),
      ]
    }
  }

  /// Accounts and usage of a period beside the one before it.
  func use(of period: PeriodFigures, before: PeriodFigures) -> [[String: any Sendable]] {
    zip(UseFigures.names, zip(period.use.numbers, before.use.numbers)).map { name, numbers in
      [
        "figure": words("figures", FigureCharts.key(name)), "now": text(numbers.0, .count, ""),
        "then": text(numbers.1, .count, ""),
      ]
    }
  }

  /// The VAT of a period.
  func vat(_ report: VATReport) -> [[String: any Sendable]] {
    report.rows.map { row in
      [
        "country": row.country, "regime": words("figures", FigureCharts.key("regime-\(row.regime.rawValue)")),
        "rate": formats.percent(Int64(row.rate)) ?? "", "invoices": text(row.invoices, .count, ""),
        "notes": text(row.creditNotes, .count, ""), "net": text(row.net, .amount, row.currency),
        "tax": text(row.tax, .amount, row.currency), "total": text(row.total, .amount, row.currency),
        "taxEuros": text(row.taxInEuros, .amount, "EUR"),
      ]
    }
  }

  /// What is open in the ledger now.
  func receivables(_ list: [ReceivablesByAge]) -> [[String: any Sendable]] {
    list.map { open in
      var cells: [[String: any Sendable]] = ReceivableAge.allCases.map { age in
        ["cell": text(open.amounts[age] ?? 0, .amount, open.currency)]
      }
      cells.append(["cell": text(open.credit, .amount, open.currency)])
      return ["currency": open.currency, "cells": cells]
    }
  }

  private func text(_ value: Int64?, _ form: PeriodFigure.Form, _ currency: String) -> String {
    guard let value else { return words("figures", "unknown") }
    let text =
      switch form {
      case .amount: formats.amount(value, currency)
      case .count: formats.count(value)
      case .rate: formats.percent(value)
      }
    return text ?? String(value)
  }
}
