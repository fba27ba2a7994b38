extension RuleSentences {
  /// XRechnung: number, terms, what to do.
  static let national = """
    BR-DE-1|BG-16|State how to pay (payment instructions).
    BR-DE-2|BG-6|State whom to ask at the seller.
    BR-DE-3|BT-37|State the seller's city.
    BR-DE-4|BT-38|State the seller's post code.
    BR-DE-5|BT-41|State the name or the department of whom to ask at the seller.
    BR-DE-6|BT-42|State a telephone number of whom to ask at the seller.
    BR-DE-7|BT-43|State an email address of whom to ask at the seller.
    BR-DE-8|BT-52|State the buyer's city.
    BR-DE-9|BT-53|State the buyer's post code.
    BR-DE-10|BT-77|State the city of the delivery address.
    BR-DE-11|BT-78|State the post code of the delivery address.
    BR-DE-14|BT-119|State the VAT rate of each breakdown, 0 too.
    BR-DE-15|BT-10|State the buyer reference, of public buyers the Leitweg-ID.
    BR-DE-16|BT-31, BT-32, BG-11|State the seller's VAT identifier, tax number or tax representative.
    BR-DE-17|BT-3|Take a type of invoice that XRechnung knows: 326, 380, 381, 384, 389, 875, 876 or 877.
    BR-DE-18|BT-20|State discounts as #SKONTO#TAGE=14#PROZENT=2.00#, each on a line of its own with a line end behind it.
    BR-DE-19|BT-84|State an IBAN whose check digits are right.
    BR-DE-20|BT-91|State an IBAN of the debited account whose check digits are right.
    BR-DE-21|BT-24|State the specification identifier of XRechnung 3.0.
    BR-DE-22|BT-125|Give each attachment a file name of its own.
    BR-DE-23-a|BG-17|State the account to transfer to.
    BR-DE-23-b|BG-18, BG-19|Leave out card and direct debit: it is paid by transfer.
    BR-DE-24-a|BG-18|State the card that it is paid with.
    BR-DE-24-b|BG-17, BG-19|Leave out account and direct debit: it is paid by card.
    BR-DE-25-a|BG-19|State the mandate of the direct debit.
    BR-DE-25-b|BG-17, BG-18|Leave out the seller's account and the card: it is paid by direct debit.
    BR-DE-26|BG-3|State the invoice that is corrected.
    BR-DE-27|BT-42|State a telephone number with three digits or more.
    BR-DE-28|BT-43|State an email address: one @, a name before it and a domain behind it.
    BR-DE-30|BT-90|State the creditor identifier of the direct debit.
    BR-DE-31|BT-91|State the account that is debited.
    BR-DE-TMP-32|BT-72, BG-14, BG-26|State when it was delivered: a day, or a period of the invoice or of each line.
    BR-DE-CVD-01|BT-12|State the contract.
    BR-DE-CVD-02|BT-17|State the tender or lot.
    BR-DE-CVD-03|BT-158, BT-160|State a line of a vehicle with a classification CVD and an attribute cva.
    BR-DE-CVD-04|BT-158|Take a vehicle category: M1, M2, M3, N1, N2 or N3.
    BR-DE-CVD-05|BT-161|Take clean, zero-emission or other as the value of cva.
    BR-DE-CVD-06-a|BT-160|State one attribute cva beside the classification CVD.
    BR-DE-CVD-06-b|BT-158|State one classification CVD beside the attribute cva.
    BR-DEX-01|BT-125|Take a type of file that the extension admits: PDF, PNG, JPEG, CSV, XLSX, ODS or XML.
    BR-DEX-02|BT-131|Make the net amount of a line the sum of those within it.
    BR-DEX-03|BG-DEX-06|State one VAT category for each line within another.
    BR-DEX-04||Take a scheme of ISO/IEC 6523, or XR01 to XR03, for the identifier.
    BR-DEX-05||Take a scheme of ISO/IEC 6523, or XR01 to XR03, for the registration.
    BR-DEX-06|BT-157|Take a scheme of ISO/IEC 6523, or XR01 to XR03, for the item.
    BR-DEX-07|BT-34, BT-49|Take a scheme of the electronic addresses (EAS), or XR01 to XR03.
    BR-DEX-08|BT-71|Take a scheme of ISO/IEC 6523, or XR01 to XR03, for the delivery location.
    BR-DEX-09|BT-115|Make the amount due the total with VAT less what is paid plus the rounding and the payments for others.
    BR-DEX-10|BT-DEX-001|State the type of the payment for another.
    BR-DEX-11|BT-DEX-002|State the amount of the payment for another.
    BR-DEX-12|BT-DEX-003|Describe the payment for another.
    BR-DEX-13|BT-DEX-002|State the payment for another with at most two decimals.
    BR-DEX-14|BT-DEX-002|State the payment for another in the currency of the invoice.
    BR-DEX-15||Leave out lines within lines: XRechnung has none in CII.
    BR-TMP-2|BT-124|State an address with its scheme, https://.
    BR-TMP-3|BT-149|State the same base quantity with the gross and the net price.
    BR-TMP-4|BT-123|Describe the document once.
    BR-TMP-5|BT-125|Attach one file to the document's reference.
    BR-TMP-6||Write the date as YYYY-MM-DD.
    BR-TMP-7||Write the date as YYYYMMDD, with format 102.
    BR-TMP-CVD-01|BT-158|Take a scheme of UNTDID 7143, or CVD.
    """

  /// What to do for a rule of the French set: its number without the term, and without what tells it from its neighbours.
  static let french = """
    BR-FR-01|State a number of at most 35 characters.
    BR-FR-02|Write the number with letters, digits and + - _ / only.
    BR-FR-03|State a day that there is, from 2000 to 2099.
    BR-FR-04|Take a type of invoice that the French platforms know.
    BR-FR-05|State the three notes of law: PMT (recovery costs), PMD (penalties) and AAB (early payment).
    BR-FR-06|State a note of each of the subjects PMT, PMD, AAB and TXD once at most.
    BR-FR-08|State the billing mode, as B1, S1 or M1, and no VAT category L or M.
    BR-FR-09|State a SIRET of 14 digits that begins with the SIREN.
    BR-FR-10|State the seller's SIREN, nine digits.
    BR-FR-11|State the buyer's SIREN, nine digits.
    BR-FR-12|State the buyer's electronic address.
    BR-FR-13|State the seller's electronic address.
    BR-FR-15|Take one of the VAT categories S, E, AE, K, G, O and Z.
    BR-FR-16|Take a rate of VAT that there is in France.
    BR-FR-17|Describe the attachment by one of the French codes, as LISIBLE or RIB.
    BR-FR-18|Attach one document LISIBLE at most.
    BR-FR-20|Take one of B2B, B2BINT, B2C, B2CINT, OUTOFSCOPE and ARCHIVEONLY in the note BAR.
    BR-FR-21|Take a buyer's address of scheme 0225 that begins with the SIREN.
    BR-FR-22|Take a seller's address of scheme 0225 that begins with the SIREN.
    BR-FR-23|Write the address with letters, digits and + - _ . only.
    BR-FR-24|Write the routing code with letters, digits and + - _ . only.
    BR-FR-25|State an address of at most 125 characters.
    BR-FR-26|State a routing code of at most 100 characters.
    BR-FR-27|State the name or the code of the item's attribute.
    BR-FR-28|State either a value or a measure with its unit.
    BR-FR-29|State one object of each of the kinds AFL and AVV at most, with its identifier.
    BR-FR-30|State one object of each of the kinds AFL and AVV, and one note BAR, at most.
    BR-FR-31|State one note BAR at most.
    BR-FR-32|State a SIREN of nine digits.
    BR-FR-CO-03|State the contract and the period of the discount.
    BR-FR-CO-04|State the one invoice that is corrected.
    BR-FR-CO-05|State the invoices that are credited, with their dates.
    BR-FR-CO-07|State a due date that is not before the invoice's date.
    BR-FR-CO-08|Take another billing mode for an advance payment.
    BR-FR-CO-09|State an invoice that is paid as such: all paid, nothing due, and the day.
    BR-FR-CO-10|Give each identifier a scheme, and none the scheme of another.
    BR-FR-CO-12|State the VAT total in euros and the accounting currency EUR.
    BR-FR-CO-14|State the note TXD MEMBRE_ASSUJETTI_UNIQUE.
    BR-FR-CO-15|State the VAT group as tax representative, with its VAT identifier.
    BR-FR-DEC-01|State the amount with at most 19 characters and two decimals.
    BR-FR-DEC-02|State the quantity with at most 19 characters and four decimals.
    BR-FR-DEC-03|State the price with at most 19 characters and six decimals, not below 0.
    BR-FR-DEC-04|State the rate with at most four digits, two of them decimals.
    BR-FR-MV-01|State the kind of each line: GROUP, DETAIL or INFORMATION.
    BR-FR-MV-02|State a group of lines for each seller.
    BR-FR-MV-03|State the group's seller, VAT, invoice number and billing mode.
    BR-FR-MV-05|Make the group's net amount the sum of its lines.
    BR-FR-MV-06|State the same seller in a line as in its group.
    BR-FR-MV-07|State the same invoice number in a line as in its group.
    BR-FR-MV-08|Begin the line's reason of exemption with the invoice number between two #.
    BR-FR-MV-09|Make the group's VAT the sum of its breakdowns.
    BR-FR-MV-10|Make the group's total its net amount plus its VAT.
    BR-FR-MV-11|Give the group of the first seller the number of the invoice.
    BR-FR-MV-12|Give each group an invoice number of its own.
    BR-FR-MV-13|Take a type of invoice that is not self-billed.
    BR-FR-MV-14|State the earlier invoice of the group, with its date.
    BR-FR-MV-BD|Take a type of invoice that is self-billed.
    BR-FR-BD-02|State two groups of lines, one of the seller and one of the buyer.
    BR-FR-BD-13|Take a type of invoice that is self-billed.
    BR-FR-BD-14|State the earlier invoice of the group, with its date.
    """

  /// The sentence of a French rule, with the term that its number names.
  static func ofFrance(_ id: String) -> Sentence? {
    guard id.hasPrefix("BR-FR-") else { return nil }
    for line in french.split(separator: "\n") {
      let parts = line.split(separator: "|")
      guard id.hasPrefix(parts[0]), !(id.dropFirst(parts[0].count).first?.isNumber ?? false) else { continue }
      let rest = id.dropFirst(parts[0].count).drop { $0 == "_" || $0 == "-" }
      let terms = rest.split(separator: "_").filter { $0.hasPrefix("BT-") || $0.hasPrefix("BG-") }
      let names = terms.map { $0.split(separator: "-").prefix(2).joined(separator: "-") }
      return Sentence(term: names.isEmpty ? nil : names.joined(separator: ", "), text: String(parts[1]))
    }
    return nil
  }
}
