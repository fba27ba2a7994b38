extension RuleSentences {
  /// Peppol's rules of countries: number, terms, what to do. Those of Germany are XRechnung's (``ofGermany(_:)``).
  static let countries = """
    DK-R-002|BT-30|State the Danish seller's CVR number.
    DK-R-003|BT-158|Take UNSPSC 19.05.01 or 26.08.01 for the classification.
    DK-R-004|BT-97, BT-104|State the Danish duty (ZZZ) by its four digits, or with a # within its text.
    DK-R-005|BT-81|Take a Danish means of payment: 1, 10, 31, 42, 48, 49, 50, 58, 59, 93 or 97.
    DK-R-006|BT-84, BT-86|State the account and its registration number for means 31 and 42.
    DK-R-007|BT-89, BT-90, BT-91|State the mandate and the debited account for means 49; in CII the creditor's identifier instead of the account.
    DK-R-008|BT-83, BT-84|For a giro (50), begin the reference with 01#, 04# or 15#; state an account of 7 digits (in UBL 8, too).
    DK-R-009|BT-83|Put 16 digits behind 04# or 15#.
    DK-R-010|BT-83, BT-84|For a FIK (93), begin the reference with 71#, 73# or 75# and state an account of 8 characters.
    DK-R-011|BT-83|Put 15 or 16 digits behind 71# or 75#.
    DK-R-013|BT-29, BT-46|State the scheme of the party's identifier.
    DK-R-014|BT-30|State the seller's CVR number with the scheme 0184.
    DK-R-016|BT-115|Give the credit note an amount of 0 or more.
    DK-R-017|BT-47|State the buyer's CVR number with the scheme 0184.
    GR-R-001-1|BT-1|Number the Greek invoice in six parts with bars between them.
    GR-R-001-2|BT-1|Begin the number with the tax number of the seller or of the tax representative.
    GR-R-001-3|BT-1|Put the day of issue second, as 29/11/2026.
    GR-R-001-4|BT-1|Put a whole number of 0 or more third.
    GR-R-001-5|BT-1|Put a Greek type fourth: 1.1, 1.6, 2.1, 2.4, 5.1 or 5.2.
    GR-R-001-6|BT-1|Put something fifth: the series.
    GR-R-001-7|BT-1|Put something sixth: the number within the series.
    GR-R-002|BT-28|State the Greek seller's full name as its trading name.
    GR-R-003|BT-31|State a Greek VAT number: EL and nine digits whose check digit is right.
    GR-R-004-1|BT-122|State one document described as ##M.AR.K##: the MARK.
    GR-R-004-2|BT-122|State a MARK that begins with a digit from 1 to 9.
    GR-R-005|BT-45|State the buyer's full name as its trading name.
    GR-R-006|BT-48|State the Greek buyer's VAT number once: EL and nine digits whose check digit is right.
    GR-R-008-2|BT-122|State one document with the address of the invoice's page at most.
    GR-R-008-3|BT-124|State the address of the invoice's page.
    GR-R-009|BT-34|Take the seller's Greek tax number (9933) as its electronic address.
    GR-R-010|BT-49|Take the buyer's Greek tax number (9933) as its electronic address.
    GR-S-008-1|BT-122|State one document with the address of the invoice's page.
    GR-S-011|BT-31|State the Greek seller's VAT number once: EL and nine digits whose check digit is right.
    IS-R-001|BT-3|Take 380 or 381 as type for an Icelandic seller.
    IS-R-002|BT-30|State the Icelandic seller's kennitala with the scheme 0196.
    IS-R-003|BT-35, BT-38|State the Icelandic seller's street and post code.
    IS-R-004|BT-47|State the Icelandic buyer's kennitala with the scheme 0196.
    IS-R-005|BT-50, BT-53|State the Icelandic buyer's street and post code.
    IS-R-006|BT-84|State an account of 12 digits for means 9.
    IS-R-007|BT-84|State an account of 12 digits for means 42.
    IS-R-008|BT-122|State the last day of payment (EINDAGI) as YYYY-MM-DD.
    IS-R-009|BT-9|State the due date beside the last day of payment (EINDAGI).
    IS-R-010|BT-122|State a last day of payment (EINDAGI) that is not before the due date.
    IT-R-001|BT-32|State the Italian tax number in 11 to 16 capitals and digits.
    IT-R-002|BT-35|State the Italian seller's street.
    IT-R-003|BT-37|State the Italian seller's city.
    IT-R-004|BT-38|State the Italian seller's post code.
    NL-R-001|BG-3|State the invoice that is credited.
    NL-R-002|BG-5|State street, city and post code of the Dutch seller.
    NL-R-003|BT-30|State the Dutch seller's KVK number (0106) or OIN (0190).
    NL-R-004|BG-8|State street, city and post code of the Dutch buyer.
    NL-R-005|BT-47|State the Dutch buyer's KVK number (0106) or OIN (0190).
    NL-R-006|BG-12|State street, city and post code of the Dutch tax representative.
    NL-R-007|BG-16|State how to pay.
    NL-R-008|BT-81|Take a means of payment that the Netherlands use: 30, 48, 49, 57, 58 or 59.
    NL-R-009|BT-13|State the order beside its lines.
    NO-R-001|BT-31|State the Norwegian VAT number as NO, nine digits whose check digit is right, and MVA.
    NO-R-002|BT-32|State Foretaksregisteret, as most Norwegian sellers have to.
    SE-R-001|BT-31|State a Swedish VAT number of 14 characters.
    SE-R-002|BT-31|State a Swedish VAT number of SE and 12 digits.
    SE-R-003|BT-30|State the Swedish organization number in digits alone.
    SE-R-004|BT-30|State a Swedish organization number of 10 digits.
    SE-R-005|BT-32|State Godkänd för F-skatt as the Swedish seller's tax registration.
    SE-R-006|BT-119, BT-152|Take a Swedish VAT rate: 6, 12 or 25.
    SE-R-007|BT-84|State the Plusgiro number in digits alone.
    SE-R-008|BT-84|State the Bankgiro number in digits alone.
    SE-R-009|BT-84|State a Bankgiro number of 7 or 8 digits.
    SE-R-010|BT-84|State a Plusgiro number of 2 to 8 digits.
    SE-R-011|BT-81|Take means 30 with SE:BANKGIRO or SE:PLUSGIRO as the account's bank.
    SE-R-012|BT-81|Take means 30 for a transfer within Sweden.
    SE-R-013|BT-30|State a Swedish organization number whose check digit is right.
    """

  /// The sentence of the rule of XRechnung that a German rule repeats: `DE-R-023-1` is `BR-DE-23-a`.
  static func ofGermany(_ rule: String) -> Sentence? {
    guard rule.hasPrefix("DE-R-") else { return nil }
    let parts = rule.dropFirst(5).split(separator: "-")
    guard let number = Int(parts[0]) else { return table["BR-TMP-2"] }
    let part = parts.count > 1 ? (parts[1] == "1" ? "-a" : "-b") : ""
    return table["BR-DE-\(number)\(part)"]
  }
}
