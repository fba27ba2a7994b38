/// What invoices of payments say, in the buyer's language.
struct InvoiceWords {
  /// `fr`, or anything else: English.
  let isFrench: Bool

  init(language: String) { isFrench = language.hasPrefix("fr") }

  /// `Abonnement Pro - février 2026`, `Pro subscription - February 2026`.
  func line(_ plan: String, isChange: Bool, month: String) -> String {
    switch (isFrench, isChange) {
    case (true, false): "Abonnement \(plan) - \(month)"
    case (true, true): "Changement d'abonnement, \(plan), prorata - \(month)"
    case (false, false): "\(plan) subscription - \(month)"
    case (false, true): "Change of subscription, \(plan), pro rata - \(month)"
    }
  }

  /// `Abonnement Pro`.
  func subject(_ plan: String) -> String { isFrench ? "Abonnement \(plan)" : "\(plan) subscription" }

  var discount: String { isFrench ? "Remise" : "Discount" }

  /// How it was paid stands beside it.
  func paid(on date: String) -> String { isFrench ? "Payée le \(date)" : "Paid on \(date)" }

  var refund: String { isFrench ? "Remboursement" : "Refund" }

  /// CGI art. 294, 1: Guyane and Mayotte.
  var notApplied: String {
    isFrench
      ? "TVA non applicable, article\u{A0}294, 1 du CGI"
      : "VAT not applied, article\u{A0}294, 1 of the French tax code (CGI)"
  }

  /// Services that are supplied where the buyer is (Directive 2006/112/EC art. 44 and 58; CGI art. 259, 1° and 259 D).
  func outside(isBusiness: Bool, citesCode: Bool) -> String {
    let article = isBusiness ? "44" : "58"
    let own = isBusiness ? "259, 1°" : "259\u{A0}D"
    if isFrench {
      let code = citesCode ? "article\u{A0}\(own) du CGI et " : ""
      return "TVA non applicable, \(code)article\u{A0}\(article) de la directive 2006/112/CE"
    }
    let code = citesCode ? "article\u{A0}\(own) of the French tax code (CGI) and " : ""
    return "VAT not applicable, \(code)article\u{A0}\(article) of directive 2006/112/EC"
  }
}
