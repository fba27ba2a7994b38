extension RuleSentences {
  /// What is computed, and how many decimals amounts have.
  static let sums = """
    BR-CO-10|BT-106|Make the sum of the lines the sum of their net amounts.
    BR-CO-11|BT-107|Make the sum of the discounts the sum of their amounts.
    BR-CO-12|BT-108|Make the sum of the charges the sum of their amounts.
    BR-CO-13|BT-109|Make the total without VAT the sum of the lines less the discounts plus the charges.
    BR-CO-14|BT-110|Make the total VAT the sum of the VAT of all breakdowns.
    BR-CO-15|BT-112|Make the total with VAT the total without VAT plus the total VAT.
    BR-CO-16|BT-115|Make the amount due the total with VAT less what is paid plus the rounding.
    BR-CO-17|BT-117|Make the VAT of a breakdown its taxable amount times its rate.
    BR-DEC-01|BT-92|State the amount of the discount with at most two decimals.
    BR-DEC-02|BT-93|State the base of the discount with at most two decimals.
    BR-DEC-05|BT-99|State the amount of the charge with at most two decimals.
    BR-DEC-06|BT-100|State the base of the charge with at most two decimals.
    BR-DEC-09|BT-106|State the sum of the lines with at most two decimals.
    BR-DEC-10|BT-107|State the sum of the discounts with at most two decimals.
    BR-DEC-11|BT-108|State the sum of the charges with at most two decimals.
    BR-DEC-12|BT-109|State the total without VAT with at most two decimals.
    BR-DEC-13|BT-110|State the total VAT with at most two decimals.
    BR-DEC-14|BT-112|State the total with VAT with at most two decimals.
    BR-DEC-15|BT-111|State the total VAT in the accounting currency with at most two decimals.
    BR-DEC-16|BT-113|State what is paid with at most two decimals.
    BR-DEC-17|BT-114|State the rounding with at most two decimals.
    BR-DEC-18|BT-115|State the amount due with at most two decimals.
    BR-DEC-19|BT-116|State the taxable amount with at most two decimals.
    BR-DEC-20|BT-117|State the VAT of the breakdown with at most two decimals.
    BR-DEC-23|BT-131|State the line's net amount with at most two decimals.
    BR-DEC-24|BT-136|State the amount of the line's discount with at most two decimals.
    BR-DEC-25|BT-137|State the base of the line's discount with at most two decimals.
    BR-DEC-27|BT-141|State the amount of the line's charge with at most two decimals.
    BR-DEC-28|BT-142|State the base of the line's charge with at most two decimals.
    UBL-DT-01||State the amount with at most two decimals.
    """
}
