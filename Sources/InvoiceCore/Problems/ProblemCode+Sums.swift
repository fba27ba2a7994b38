public import InvoiceModel

/// VAT and sums: see Docs/Problems.md.
extension ProblemCode {
  /// Category S with rate 0.
  public static let vatRateZero = ProblemCode("vat-rate-zero")
  /// Another category than S with a rate above 0.
  public static let vatRateNotZero = ProblemCode("vat-rate-not-zero")
  /// A rate between 0 and 1: probably a spreadsheet's 0.2 for 20 %.
  public static let vatRateFraction = ProblemCode("vat-rate-fraction")
  /// A French seller charges a rate that BR-FR-16 does not list.
  public static let vatRateUnknown = ProblemCode("vat-rate-unknown")
  /// A rate is one of another time, or of another part of the country, only.
  public static let vatRateNotInForce = ProblemCode("vat-rate-not-in-force")
  /// A seller in franchise charges VAT.
  public static let vatInFranchise = ProblemCode("vat-in-franchise")
  /// Category E without the reason of the exemption.
  public static let missingExemption = ProblemCode("missing-exemption")
  /// Category S or Z with a reason of exemption.
  public static let exemptionForbidden = ProblemCode("exemption-forbidden")
  /// A VATEX code is the reason of another category than the line's.
  public static let exemptionOfOtherCategory = ProblemCode("exemption-of-other-category")
  /// Category K for what is no supply of goods to another member state.
  public static let noIntraCommunitySupply = ProblemCode("no-intra-community-supply")
  /// Two reasons of exemption in one VAT group, which states one only.
  public static let exemptionDiffers = ProblemCode("exemption-differs")
  /// Category O beside other categories.
  public static let outOfScopeMixed = ProblemCode("out-of-scope-mixed")
  /// More than 100 different VAT rates and categories.
  public static let tooManyVATGroups = ProblemCode("too-many-vat-groups")
  /// A discount or charge names, or needs, a VAT group that no item is in.
  public static let noVATGroup = ProblemCode("no-vat-group")
  /// A discount is larger than what it is taken off.
  public static let discountTooLarge = ProblemCode("discount-too-large")
  /// A price, quantity, line or total has more than 15 digits before the point, or amounts are too long to compute with
  /// exactly.
  public static let amountTooLarge = ProblemCode("amount-too-large")
  /// The total of a French seller's invoice is negative: French law wants a credit note.
  public static let negativeTotal = ProblemCode("negative-total")
  /// A stated amount differs from the computed one; the message shows both.
  public static let totalMismatch = ProblemCode("total-mismatch")
}
