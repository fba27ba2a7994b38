extension RuleSentences {
  /// Rules of the syntax bindings that are more than how often something is used.
  static let syntax = """
    CII-SR-046|BT-157|State the scheme of the item's standard identifier.
    CII-SR-090|BT-159|State the country of origin with its code.
    CII-SR-119|BT-147|State a discount of the price with its amount and as a discount, not as a charge.
    CII-SR-449|BT-71|State one identifier of the delivery location, with or without a scheme.
    CII-SR-450|BT-46|State one identifier of the buyer, with or without a scheme.
    CII-SR-451|BT-60|State one identifier of the payee, with or without a scheme.
    CII-SR-457|BT-17|Refer to at most one tender or lot (type 50).
    CII-SR-458|BT-18|Refer to at most one invoiced object (type 130).
    CII-SR-462|BT-8|State the same code in all breakdowns for what VAT falls due with.
    CII-SR-464||Leave out PayerSpecifiedDebtorFinancialInstitution: EN 16931 has no use for it here.
    CII-SR-465|BT-41|State a person or a department as the seller's contact, not both.
    CII-SR-466|BT-56|State a person or a department as the buyer's contact, not both.
    CII-SR-467|BT-81|State the same code for all payment means.
    CII-SR-468|BT-82|State the same text for all payment means.
    CII-SR-470|BT-84|State the account that each transfer goes to.
    CII-SR-474|BT-128|Refer to at most one invoiced object (type 130) a line.
    CII-SR-475|BT-123|Describe each supporting document (type 916) at most once.
    CII-SR-476|BT-125|Attach at most one file to each supporting document (type 916).
    CII-DT-015|BT-124|State a location only of a supporting document (type 916).
    CII-DT-018||State a type only of documents of types 50, 130 and 916.
    CII-DT-021|BT-123|Describe only supporting documents (type 916).
    CII-DT-022|BT-125|Attach files only to supporting documents (type 916).
    CII-DT-024|BT-18-1, BT-128-1|State a scheme only of an invoiced object (type 130).
    CII-DT-027|BT-26|State a date only of a preceding invoice.
    CII-DT-033||Leave out units of quantities where no line's quantity has one.
    CII-DT-037||Write the type of the tax as VAT.
    CII-DT-041||State a taxable amount only in the VAT breakdown.
    CII-DT-052||State a code for an exemption only in the VAT breakdown.
    CII-DT-054|BT-7|State the date on which VAT falls due only in the VAT breakdown.
    CII-DT-058|BT-8|State what VAT falls due with only in the VAT breakdown.
    CII-DT-097||Write dates as year, month and day in eight digits.
    CII-DT-098||State the reason of an exemption only in the VAT breakdown.
    UBL-CR-002||Leave out cbc:UBLVersionID, or make it 2.1.
    UBL-CR-412|BT-9|State the due date in PaymentMeans only in a credit note.
    UBL-CR-665|BT-122|State a scheme only of an invoiced object's identifier (type 130).
    UBL-CR-666|BT-18|Attach nothing to an invoiced object (type 130).
    UBL-CR-673|BT-18|Leave out the description of an invoiced object (type 130).
    UBL-DT-18||State the attribute name only of the payment means code.
    UBL-SR-04|BT-18|Refer to at most one invoiced object (type 130).
    UBL-SR-12|BT-31|State at most one VAT number of the seller.
    UBL-SR-13|BT-32|State at most one other tax number of the seller.
    UBL-SR-18|BT-48|State at most one VAT number of the buyer.
    UBL-SR-19|BT-59|State one name of the payee, another than the seller's.
    UBL-SR-20|BT-60|State at most one identifier of the payee, whose name is another than the seller's.
    UBL-SR-21|BT-61|State at most one registration number of the payee, whose name is another than the seller's.
    UBL-SR-29|BT-90|State at most one identifier of the creditor (SEPA).
    UBL-SR-43|BT-18, BT-122|Write the type 130 of an invoiced object; a supporting document has none.
    UBL-SR-44|BT-83|State the same reference for all payment means.
    UBL-SR-47|BT-81|State the same code for all payment means.
    UBL-SR-51||State at most one further line of the address.
    UBL-SR-53|BT-31, BT-32, BT-48, BT-63|State both the number and the scheme of a tax registration.
    """
}
