extension RuleSentences {
  /// What EXTENDED-CTC-FR asks for besides.
  static let extended = """
    BR-CO-25|BT-9, BT-20|State when the amount due is to be paid, as a date or as payment terms.
    BR-EXT-CL-07||Use a code of UNTDID 1153 for the reference.
    BR-FREXT-04|BT-160|Use a code of UNTDID 6313, or one that Factur-X adds, for what is said of the item.
    BR-FXEXT-04|BT-160|Use a code of UNTDID 6313, or one that Factur-X adds, for what is said of the item.
    BR-CO-27|BT-84|State the account that each transfer goes to, by one number.
    BR-FX-EN-04|BT-72, BT-73|State when a delivery within Germany took place, as a day or a period.
    BR-FXEXT-01|BT-22|State what a note with a subject says, as a text or as a code.
    BR-FXEXT-02|BT-127|State what a line's note with a subject says, as a text or as a code.
    BR-FXEXT-03||State VA as the scheme of a tax number that is not the seller's.
    BR-FXEXT-08|BT-131|Make the net amount of each group of lines the sum of the lines below it.
    BR-FXEXT-11||Let the line above be a line of the invoice.
    BR-FXEXT-12|BT-131|State net amounts of all groups below a group that has one.
    BR-FXEXT-CII-DT-097a||Write a day and time as year, month, day, hour and minute in twelve digits.
    BR-FXEXT-CO-16|BT-115|Make the amount due the total with VAT less what is paid, plus rounding and other adjustments.
    BR-FREXT-05||State DETAIL, GROUP or INFORMATION as the kind of the line, once.
    BR-FREXT-06||State of a line below another whether it is DETAIL, GROUP or INFORMATION.
    BR-FREXT-08|BT-131|Make the net amount of a group of lines the sum of the lines below it.
    BR-FREXT-11||Let the line above be another line of the invoice.
    BR-FREXT-12|BT-131|State net amounts of all groups below a group that has one.
    BR-FREXT-54-1|BT-160|State what is said of the item, as a text or as a code.
    BR-FREXT-54-2|BT-161|State either a value or a quantity with its unit for what is said of the item.
    BR-FREXT-CL-19-GP|BT-147|Use a code of UNTDID 5189 for the reason of the discount on the price.
    BR-FREXT-CL-20-TAX|BT-105|Use a code of UNTDID 5153 for the tax or fee that is charged.
    BR-FREXT-CL-20-LISTID|BT-105|State 7161 or 5153 as the list of the charge's reason.
    BR-FREXT-CL-24|BT-125|Attach PDF, PNG, JPEG, CSV, XML, XLSX or ODS only.
    BR-FREXT-CL-27||Use an Incoterm, 1 or 2 for the delivery terms.
    CII-FREXT-SR-106||State the code and the place of delivery terms, and nothing else.
    CII-FREXT-SR-293||State the code and the place of delivery terms, and nothing else.
    CII-FREXT-SR-366||State the currencies, the rate and its date of the exchange, and nothing else.
    CII-EXT-DT-018||State a type here only of supporting documents (50, 130, 916) and of earlier invoices.
    CII-FREXT-DT-024||State a kind of reference here only of invoiced objects (130) and of contracts.
    CII-FREXTDT-027||State dates here only of earlier invoices, contracts, orders and despatch advice.
    CII-FREXT-CR-490||State the currencies, the rate and its date of the exchange, and nothing else.
    UBL-FREXT-CR-410||State the code and the place of delivery terms, and nothing else.
    UBL-FREXT-CR-645||State the code and the place of delivery terms, and nothing else.
    UBL-FREXT-SR-48|BT-151|State one VAT category for the line; one that groups others or informs needs none.
    """

  /// The rule of EN 16931 in whose place one of an extension stands: `BR-CO-10` for `BR-FREXT-CO-10`.
  static func replaced(by rule: String) -> String? {
    var parts = rule.split(separator: "-").map(String.init)
    guard let place = parts.firstIndex(where: { $0 == "FREXT" || $0 == "FXEXT" }) else { return nil }
    // The first numbers are the extension's own.
    guard place + 2 < parts.count || Int(parts[parts.count - 1]).map({ $0 > 12 }) ?? true else { return nil }
    parts.remove(at: place)
    // Other forms of dates are rules besides.
    guard parts.count < 2 || parts[1] != "CII" else { return nil }
    // Several stand in the place of one.
    if parts.suffix(2).allSatisfy({ Int($0) != nil }) { parts.removeLast() }
    for end in ["ini", "rev", "total", "b"] where parts[parts.count - 1].hasSuffix(end) {
      parts[parts.count - 1].removeLast(end.count)
    }
    let name = parts.joined(separator: "-")
    // Some say BR twice.
    return name.hasPrefix("BR-BR-") ? String(name.dropFirst(3)) : name
  }
}
