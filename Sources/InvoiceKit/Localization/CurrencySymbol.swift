/// The signs of currencies by language, after CLDR; a currency without one is written as its code.
enum CurrencySymbol {
  static func symbol(of code: String, rules: InvoiceFormatter.Rules) -> String {
    if code == "EUR" { return "€" }
    switch rules {
    case .french: return french[code] ?? code
    case .americanEnglish: return code == "USD" ? "$" : english[code] ?? code
    case .britishEnglish: return code == "JPY" ? "JP¥" : english[code] ?? code
    case .english: return english[code] ?? code
    }
  }

  private static let french: [String: String] = [
    "ARS": "$AR", "AUD": "$AU", "BMD": "$BM", "BND": "$BN", "BRL": "R$", "BZD": "$BZ", "CAD": "$CA", "CLP": "$CL",
    "COP": "$CO", "FJD": "$FJ", "FKP": "£FK", "GBP": "£GB", "GIP": "£GI", "ILS": "₪", "INR": "₹", "KRW": "₩",
    "LBP": "£LB", "MXN": "$MX", "NAD": "$NA", "NZD": "$NZ", "SBD": "$SB", "SGD": "$SG", "SRD": "$SR", "TTD": "$TT",
    "USD": "$US", "UYU": "$UY", "VND": "₫", "WST": "$WS", "XAF": "FCFA", "XOF": "F\u{202F}CFA", "XPF": "FCFP",
  ]

  /// The dollar is written `US$` outside the United States, where a reader may know another one.
  private static let english: [String: String] = [
    "AUD": "A$", "BRL": "R$", "CAD": "CA$", "CNY": "CN¥", "GBP": "£", "HKD": "HK$", "ILS": "₪", "INR": "₹",
    "JPY": "¥", "KRW": "₩", "MXN": "MX$", "NZD": "NZ$", "PHP": "₱", "TWD": "NT$", "USD": "US$", "VND": "₫",
    "XAF": "FCFA", "XCD": "EC$", "XOF": "F\u{202F}CFA", "XPF": "CFPF",
  ]
}
