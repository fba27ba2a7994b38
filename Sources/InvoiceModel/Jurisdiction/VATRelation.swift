/// Where a buyer is in the eyes of the seller's VAT law.
package enum VATRelation: Hashable, Sendable {
  /// Where the same country's VAT law is in force, be the tax applied there or not.
  case domestic
  /// In the Union's VAT territory, under another law.
  case otherMemberState
  /// Outside it.
  case elsewhere
  /// Nothing says it.
  case unknown
}
