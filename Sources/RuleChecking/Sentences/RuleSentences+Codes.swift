extension RuleSentences {
  /// Code lists.
  static let codes = """
    BR-CL-01|BT-3|Use a code of UNTDID 1001 for the type of the invoice.
    BR-CL-03||Use a code of ISO 4217 for the amount's currency.
    BR-CL-04|BT-5|Use a code of ISO 4217 for the currency.
    BR-CL-05|BT-6|Use a code of ISO 4217 for the accounting currency.
    BR-CL-06|BT-8|Use one of the three codes for what VAT falls due with.
    BR-CL-07|BT-18, BT-128|Use a code of UNTDID 1153 for the scheme of the object's identifier.
    BR-CL-08|BT-21|Use a code of UNTDID 4451 for the subject of the note.
    BR-CL-10||Use a code of ISO/IEC 6523 for the scheme of the identifier.
    BR-CL-11||Use a code of ISO/IEC 6523 for the scheme of the registration number.
    BR-CL-13|BT-158|Use a code of UNTDID 7143 for the scheme of the item's classification.
    BR-CL-14||Use a code of ISO 3166-1 for the country.
    BR-CL-15|BT-159|Use a code of ISO 3166-1 for the country of origin.
    BR-CL-16|BT-81|Use a code of UNTDID 4461 for the payment means.
    BR-CL-17||Use a VAT category of UNTDID 5305 that EN 16931 knows.
    BR-CL-18||Use a VAT category of UNTDID 5305 that EN 16931 knows.
    BR-CL-19|BT-98, BT-140|Use a code of UNTDID 5189 for the reason of the discount.
    BR-CL-20|BT-105, BT-145|Use a code of UNTDID 7161 for the reason of the charge.
    BR-CL-21|BT-157|Use a code of ISO/IEC 6523 for the scheme of the item's standard identifier.
    BR-CL-22|BT-121|Use a code of the VATEX list for the reason of the exemption.
    BR-CL-23|BT-130, BT-150|Use a unit of UN/ECE recommendation 20 or 21.
    BR-CL-24|BT-125|Attach PDF, PNG, JPEG, CSV, XLSX or ODS only.
    BR-CL-25|BT-34, BT-49|Use a code of the EAS list for the scheme of the electronic address.
    BR-CL-26|BT-71|Use a code of ISO/IEC 6523 for the scheme of the delivery location.
    """
}
