extension RuleSentences {
  /// Presence, places and order: BR-01 to BR-65, and those of BR-CO that compute nothing.
  static let model = """
    BR-01|BT-24|State the specification that the document conforms to.
    BR-02|BT-1|State the number of the invoice.
    BR-03|BT-2|State the date of issue.
    BR-04|BT-3|State the type of the invoice.
    BR-05|BT-5|State the currency of the invoice.
    BR-06|BT-27|State the seller's name.
    BR-07|BT-44|State the buyer's name.
    BR-08|BG-5|State the seller's address.
    BR-09|BT-40|State the country of the seller's address.
    BR-10|BG-8|State the buyer's address.
    BR-11|BT-55|State the country of the buyer's address.
    BR-12|BT-106|State the sum of the lines.
    BR-13|BT-109|State the total without VAT.
    BR-14|BT-112|State the total with VAT.
    BR-15|BT-115|State the amount due.
    BR-16|BG-25|State at least one line.
    BR-17|BT-59|State the payee's name, and leave the payee out where it is the seller.
    BR-18|BT-62|State the name of the seller's tax representative.
    BR-19|BG-12|State the address of the seller's tax representative.
    BR-20|BT-69|State the country of the tax representative's address.
    BR-21|BT-126|Give the line an identifier.
    BR-22|BT-129|State the line's quantity.
    BR-23|BT-130|State the unit of the line's quantity.
    BR-24|BT-131|State the line's net amount.
    BR-25|BT-153|State the name of what the line is about.
    BR-26|BT-146|State the line's net price.
    BR-27|BT-146|State a net price that is not negative; a quantity can be.
    BR-28|BT-148|State a gross price that is not negative.
    BR-29|BT-74|Let the invoicing period end on the day it begins or later.
    BR-30|BT-135|Let the line's period end on the day it begins or later.
    BR-31|BT-92|State the amount of the discount.
    BR-32|BT-95|State the VAT category of the discount.
    BR-33|BT-97, BT-98|State the reason of the discount, as a text or a code.
    BR-36|BT-99|State the amount of the charge.
    BR-37|BT-102|State the VAT category of the charge.
    BR-38|BT-104, BT-105|State the reason of the charge, as a text or a code.
    BR-41|BT-136|State the amount of the line's discount.
    BR-42|BT-139, BT-140|State the reason of the line's discount, as a text or a code.
    BR-43|BT-141|State the amount of the line's charge.
    BR-44|BT-144, BT-145|State the reason of the line's charge, as a text or a code.
    BR-45|BT-116|State the taxable amount of the breakdown.
    BR-46|BT-117|State the VAT of the breakdown.
    BR-47|BT-118|State the VAT category of the breakdown.
    BR-48|BT-119|State the VAT rate of the breakdown, unless it is outside of the scope of VAT.
    BR-49|BT-81|State the code of the payment means.
    BR-50|BT-84|State the account that the transfer goes to.
    BR-51|BT-87|Show at most the first six and the last four digits of the card's number.
    BR-52|BT-122|State the reference of the supporting document.
    BR-53|BT-111|State the total VAT in the accounting currency, which must be another than the invoice's.
    BR-54|BT-160, BT-161|State both name and value of the item's attribute.
    BR-55|BT-25|State the number of the preceding invoice.
    BR-56|BT-63|State the VAT number of the seller's tax representative.
    BR-57|BT-80|State the country of the delivery address.
    BR-61|BT-84|State the account that the transfer goes to.
    BR-62|BT-34|State the scheme of the seller's electronic address.
    BR-63|BT-49|State the scheme of the buyer's electronic address.
    BR-64|BT-157|State the scheme of the item's standard identifier.
    BR-65|BT-158|State the scheme of the item's classification.
    BR-CO-03|BT-7, BT-8|State either the date on which VAT falls due or the code for it, not both.
    BR-CO-04|BT-151|State the line's VAT category.
    BR-CO-05|BT-97, BT-98|Let text and code of the discount's reason mean the same.
    BR-CO-06|BT-104, BT-105|Let text and code of the charge's reason mean the same.
    BR-CO-07|BT-139, BT-140|Let text and code of the line discount's reason mean the same.
    BR-CO-08|BT-144, BT-145|Let text and code of the line charge's reason mean the same.
    BR-CO-09|BT-31, BT-48, BT-63|Begin the VAT number with the code of its country, EL for Greece.
    BR-CO-18|BG-23|State at least one VAT breakdown.
    BR-CO-19|BT-73, BT-74|State when the invoicing period begins or ends.
    BR-CO-20|BT-134, BT-135|State when the line's period begins or ends.
    BR-CO-21|BT-97, BT-98|State the reason of the discount, as a text or a code.
    BR-CO-22|BT-104, BT-105|State the reason of the charge, as a text or a code.
    BR-CO-23|BT-139, BT-140|State the reason of the line's discount, as a text or a code.
    BR-CO-24|BT-144, BT-145|State the reason of the line's charge, as a text or a code.
    BR-CO-26|BT-29, BT-30, BT-31|State an identifier, a registration number or a VAT number of the seller.
    BR-IC-11|BT-72, BG-14|State the date of delivery or the invoicing period of an intra-community supply.
    BR-IC-12|BT-80|State the country that an intra-community supply is delivered to.
    BR-O-11|BG-23|Leave out other VAT breakdowns beside one outside of the scope of VAT.
    BR-O-12|BT-151|Leave out lines of other VAT categories beside a breakdown outside of the scope of VAT.
    BR-O-13|BT-95|Leave out discounts of other VAT categories beside a breakdown outside of the scope of VAT.
    BR-O-14|BT-102|Leave out charges of other VAT categories beside a breakdown outside of the scope of VAT.
    BR-B-01|BT-118|Use split payment (B) only where all countries of the document are Italy.
    BR-B-02|BT-118|Leave out the standard rate (S) beside split payment (B).
    """
}
