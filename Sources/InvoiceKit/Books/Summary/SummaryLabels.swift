/// The words of the summary.
struct SummaryLabels {
  var title, net, tax, total, invoices, creditNotes, drafts: String
  var chartByDay, chartByWeek, chartByMonth, chartByYear: String
  var vatTitle, rate, base, customers, customer, share, others, estimate: String
  var months, month, earlier, currencies, currency, page, severalSellers: String
  /// One of each, for counts.
  var invoice, creditNote, draft: String

  static let french = SummaryLabels(
    title: "Ventes", net: "Total HT", tax: "TVA", total: "Total TTC", invoices: "factures",
    creditNotes: "avoirs", drafts: "brouillons non comptés", chartByDay: "Ventes HT par jour",
    chartByWeek: "Ventes HT par semaine", chartByMonth: "Ventes HT par mois", chartByYear: "Ventes HT par an",
    vatTitle: "TVA par taux", rate: "Taux", base: "Base HT", customers: "Principaux clients", customer: "Client",
    share: "Part", others: "Autres", estimate: "Classement estimé : le nombre de clients dépasse 65 536.",
    months: "Totaux par mois", month: "Mois", earlier: "Avant", currencies: "Autres devises",
    currency: "Devise (factures)",
    page: "Page", severalSellers: "Plusieurs vendeurs", invoice: "facture", creditNote: "avoir",
    draft: "brouillon non compté")

  static let english = SummaryLabels(
    title: "Sales", net: "Net total", tax: "VAT", total: "Gross total", invoices: "invoices",
    creditNotes: "credit notes", drafts: "drafts not counted", chartByDay: "Net sales by day",
    chartByWeek: "Net sales by week", chartByMonth: "Net sales by month", chartByYear: "Net sales by year",
    vatTitle: "VAT by rate", rate: "Rate", base: "Net base", customers: "Largest customers", customer: "Customer",
    share: "Share", others: "Others", estimate: "An estimated ranking: there are more than 65,536 customers.",
    months: "Totals by month", month: "Month", earlier: "Earlier", currencies: "Other currencies",
    currency: "Currency (invoices)",
    page: "Page", severalSellers: "Several sellers", invoice: "invoice",
    creditNote: "credit note", draft: "draft not counted")

  func category(_ category: VATCategory, isFrench: Bool) -> String {
    switch category {
    case .standard: isFrench ? "Taux normal" : "Standard rate"
    case .zeroRated: isFrench ? "Taux zéro" : "Zero rate"
    case .exempt: isFrench ? "Exonéré" : "Exempt"
    case .reverseCharge: isFrench ? "Autoliquidation" : "Reverse charge"
    case .intraCommunity: isFrench ? "Intracommunautaire" : "Intra-Community"
    case .export: isFrench ? "Exportation" : "Export"
    case .outOfScope: isFrench ? "Hors champ" : "Outside the scope"
    }
  }
}
