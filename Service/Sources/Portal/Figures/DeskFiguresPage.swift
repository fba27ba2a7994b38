internal import Billing
internal import HTTPTypes
internal import InvoiceKit

/// `GET /admin/figures?from=…&to=…`: all figures of a period, its VAT, and what is open.
enum DeskFiguresPage {
  static let routes = [DeskRoute(.get, "/figures", .all, show)]

  private static func show(_ call: DeskCall) async throws -> PageAnswer {
    let (words, formats) = (call.words, call.formats)
    let today = call.billing.settings.zone.day(at: call.billing.surroundings.now())
    let isAsked = call.query("from") != nil || call.query("to") != nil
    let asked = FigurePeriod(from: call.query("from"), to: call.query("to"))
    let period = asked ?? .month(until: today)
    let (figures, before, vat) = try await call.billing.readOnThread { (tx) throws(BillingError) in
      (
        try tx.figures(from: period.first, to: period.last),
        try tx.figures(from: period.before.first, to: period.before.last),
        try tx.vatReport(from: period.first, to: period.last)
      )
    }
    let ledger = call.desk.services.documents as? BillingLedger
    let open = try await ledger?.receivablesOnThread() ?? []
    let tables = FigureTables(words: words, formats: formats)
    let currencies: [[String: any Sendable]] = figures.currencies.map { found in
      let currency = found.values.currency
      let charts = FigureCharts(figures: figures, currency: currency, words: words, formats: formats).all
      return [
        "currencyTitle": words("figures", "in-currency", ["currency": currency]),
        "rows": tables.rows(of: figures, before: before, currency: currency),
        "charts": charts.map { ChartDrawing($0, formats).values(words) },
      ]
    }
    let values: Page.Values = [
      "wrong": isAsked && asked == nil, "from": "\(period.first)", "to": "\(period.last)",
      "period": words(
        "figures", "period", ["from": formats.day(period.first) ?? "", "to": formats.day(period.last) ?? ""]),
      "currencies": currencies, "none": currencies.isEmpty, "use": tables.use(of: figures, before: before),
      "vat": tables.vat(vat), "hasVat": !vat.rows.isEmpty, "open": tables.receivables(open),
      "hasOpen": !open.isEmpty, "hasLedger": ledger != nil,
      "exports": DeskFigureFiles.links(for: call.admin.role, hasLedger: ledger != nil, period, words),
    ]
    guard case .page(var page) = call.page("desk-figures", title: words("figures", "title"), values) else {
      return .redirect("/admin")
    }
    if isAsked, asked == nil { page.status = .badRequest }
    return .page(page)
  }
}
