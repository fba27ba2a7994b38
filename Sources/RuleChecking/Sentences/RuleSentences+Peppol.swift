extension RuleSentences {
  /// Peppol: number, terms, what to do.
  static let peppol = """
    PEPPOL-COMMON-R040||State a GLN whose check digit is right.
    PEPPOL-COMMON-R041||State a Norwegian organization number whose check digit is right.
    PEPPOL-COMMON-R042||State a Danish CVR number: eight digits, with DK before them or not.
    PEPPOL-COMMON-R043||State a Belgian enterprise number whose check digits are right.
    PEPPOL-COMMON-R044||State an Italian IPA code of six letters and digits.
    PEPPOL-COMMON-R045||State a codice fiscale of eleven digits or sixteen characters.
    PEPPOL-COMMON-R046||State a codice fiscale of eleven digits or sixteen characters.
    PEPPOL-COMMON-R047||State a partita IVA whose check digit is right.
    PEPPOL-COMMON-R049||State a Swedish organization number whose check digit is right.
    PEPPOL-COMMON-R050||State an Australian Business Number whose check digits are right.
    PEPPOL-COMMON-R052||State a Danish P number of ten digits.
    PEPPOL-COMMON-R053||State a Danish SE number: DK and eight digits.
    PEPPOL-COMMON-R054||State a Dutch KVK number of eight digits.
    PEPPOL-COMMON-R055||State a Dutch OIN of twenty digits.
    PEPPOL-COMMON-R056-1||State a Dutch VAT number, as NL123456789B12.
    PEPPOL-COMMON-R056-2||State a Dutch VAT number, as NL123456789B12.
    PEPPOL-COMMON-R057||State a Dutch establishment number of twelve digits.
    PEPPOL-EN16931-CL001|BT-125|Attach a file of a type that Peppol admits: PDF, PNG, JPEG, CSV, XLSX or ODS.
    PEPPOL-EN16931-CL002|BT-98, BT-140|Take a reason of a discount from UNTDID 5189.
    PEPPOL-EN16931-CL003|BT-105, BT-145|Take a reason of a charge from UNTDID 7161.
    PEPPOL-EN16931-CL006|BT-8|Take one of 3, 35 and 432 for what VAT falls due with.
    PEPPOL-EN16931-CL007|BT-5|Take a currency of ISO 4217.
    PEPPOL-EN16931-CL008|BT-34, BT-49|Take an address scheme of the Peppol network.
    PEPPOL-EN16931-F001||Write the date as YYYY-MM-DD; in CII as YYYYMMDD, with the format 102.
    PEPPOL-EN16931-P0100|BT-3|Take a type of invoice that Peppol has, as 380.
    PEPPOL-EN16931-P0101|BT-3|Take a type of credit note that Peppol has: 381, 396, 81, 83 or 532.
    PEPPOL-EN16931-P0104|BT-118|Take the VAT category G with the reason VATEX-EU-G.
    PEPPOL-EN16931-P0105|BT-118|Take the VAT category O with the reason VATEX-EU-O.
    PEPPOL-EN16931-P0106|BT-118|Take the VAT category K with the reason VATEX-EU-IC.
    PEPPOL-EN16931-P0107|BT-118|Take the VAT category AE with the reason VATEX-EU-AE.
    PEPPOL-EN16931-P0108|BT-118|Take the VAT category E with the reason VATEX-EU-D.
    PEPPOL-EN16931-P0109|BT-118|Take the VAT category E with the reason VATEX-EU-F.
    PEPPOL-EN16931-P0110|BT-118|Take the VAT category E with the reason VATEX-EU-I.
    PEPPOL-EN16931-P0111|BT-118|Take the VAT category E with the reason VATEX-EU-J.
    PEPPOL-EN16931-P0112|BT-3|Take another type than 326 and 384, unless seller and buyer are in Germany.
    PEPPOL-EN16931-R001|BT-23|State the business process.
    PEPPOL-EN16931-R002|BT-22|State one note at most, unless seller and buyer are in Germany; in CII always, and without a subject.
    PEPPOL-EN16931-R003|BT-10, BT-13|State the buyer reference or the purchase order.
    PEPPOL-EN16931-R004|BT-24|State the specification identifier of Peppol BIS Billing 3, without :: in it.
    PEPPOL-EN16931-R005|BT-6|Leave out the accounting currency, or take another than that of the invoice.
    PEPPOL-EN16931-R006|BT-18|State one invoiced object at most.
    PEPPOL-EN16931-R007|BT-23|State the business process as urn:fdc:peppol.eu:2017:poacc:billing:01:1.0.
    PEPPOL-EN16931-R008||Leave out the element: it is empty.
    PEPPOL-EN16931-R010|BT-49|State the buyer's electronic address.
    PEPPOL-EN16931-R020|BT-34|State the seller's electronic address.
    PEPPOL-EN16931-R040|BT-92, BT-99|Make the amount the base times the percentage.
    PEPPOL-EN16931-R041|BT-93, BT-100|State the base of the percentage.
    PEPPOL-EN16931-R042|BT-94, BT-101|State the percentage of the base.
    PEPPOL-EN16931-R043-1|BT-92, BT-99|Say true or false for a charge or a discount.
    PEPPOL-EN16931-R043-2|BT-147|Say true or false for a charge or a discount.
    PEPPOL-EN16931-R043|BT-92, BT-99|Say true or false for a charge or a discount.
    PEPPOL-EN16931-R044|BT-147|Take a discount, no charge, at the price.
    PEPPOL-EN16931-R046|BT-146|Make the net price the gross price less the discount.
    PEPPOL-EN16931-R051|BT-5|State the amount in the currency of the invoice.
    PEPPOL-EN16931-R053|BT-110|State one VAT total of the invoice's currency.
    PEPPOL-EN16931-R054|BT-111|State the VAT total in the accounting currency once, and only with an accounting currency.
    PEPPOL-EN16931-R055|BT-110, BT-111|Give both VAT totals the same sign.
    PEPPOL-EN16931-R061|BT-89|State the mandate of the direct debit.
    PEPPOL-EN16931-R080|BT-11|State one project reference at most.
    PEPPOL-EN16931-R100|BT-128|State one object of the line at most.
    PEPPOL-EN16931-R101|BT-128|Refer only to the line's object (type 130).
    PEPPOL-EN16931-R110|BT-134|Begin the line's period within that of the invoice.
    PEPPOL-EN16931-R111|BT-135|End the line's period within that of the invoice.
    PEPPOL-EN16931-R120|BT-131|Make the line's net amount quantity times price, with its charges and discounts.
    PEPPOL-EN16931-R121|BT-149|State a base quantity above 0.
    PEPPOL-EN16931-R130|BT-150|Take the unit of the invoiced quantity.
    """
}
