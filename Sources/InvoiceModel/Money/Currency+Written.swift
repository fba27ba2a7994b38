extension Currency {
  /// The codes of the currencies that people mean by a code, a sign or a word beside an amount, the likeliest first;
  /// empty when it is none of them. Letter case, spaces and full stops do not matter.
  ///
  /// Signs stand for all their currencies: nobody but the invoice can say which dollar `$` is.
  package static func codes(written text: String) -> [String] {
    guard text.utf8.count <= 24 else { return [] }
    let key = String(
      String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "." && !TextSpaces.isSpace($0) })
    ).uppercased()
    if Currency(code: key) != nil { return [key] }
    return signs[key]?.split(separator: " ").map(String.init) ?? []
  }

  private static let signs: [String: String] = [
    "€": "EUR", "EURO": "EUR", "EUROS": "EUR",
    "$":
      "USD CAD AUD NZD SGD HKD TWD MXN ARS CLP COP UYU DOP BBD BMD BND BSD BZD CUP CVE FJD GYD JMD KYD LRD NAD NIO SBD SRD TTD XCD",
    "US$": "USD", "$US": "USD", "CA$": "CAD", "C$": "CAD NIO", "$CA": "CAD", "A$": "AUD", "AU$": "AUD", "$AU": "AUD",
    "NZ$": "NZD", "$NZ": "NZD", "S$": "SGD", "$SG": "SGD", "HK$": "HKD", "$HK": "HKD", "MX$": "MXN", "$MX": "MXN",
    "NT$": "TWD", "R$": "BRL",
    "£": "GBP EGP FKP GIP LBP SDG SHP SSP SYP", "£GB": "GBP", "GB£": "GBP",
    "¥": "JPY CNY", "CN¥": "CNY", "JP¥": "JPY", "円": "JPY", "元": "CNY",
    "FR": "CHF", "SFR": "CHF", "FS": "CHF", "FCFA": "XOF XAF", "CFA": "XOF XAF", "FCFP": "XPF", "CFPF": "XPF",
    "F": "XPF XOF XAF CHF DJF GNF KMF", "KR": "SEK NOK DKK ISK", "ZŁ": "PLN", "KČ": "CZK", "FT": "HUF",
    "LEI": "RON MDL", "LEU": "RON MDL", "ЛВ": "BGN", "₺": "TRY", "TL": "TRY", "₴": "UAH", "₽": "RUB", "₹": "INR",
    "₪": "ILS", "₩": "KRW", "₫": "VND", "฿": "THB", "₱": "PHP", "₦": "NGN", "₡": "CRC", "₸": "KZT", "₾": "GEL",
    "₼": "AZN", "₵": "GHS", "₲": "PYG", "R": "ZAR", "DT": "TND", "DA": "DZD", "DH": "MAD AED", "DHS": "MAD AED",
  ]
}
