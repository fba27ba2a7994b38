/// The words of credit notes and final invoices that are made from what was issued.
package struct CorrectionWording: Sendable {
  /// The note with the reason of a credit note.
  package var creditReason: @Sendable (_ reason: String) -> String
  /// The line of a credit note over an amount.
  package var partialCredit: @Sendable (_ number: String, _ date: String) -> String
  /// A discount that takes off what earlier credit notes have credited.
  package var alreadyCredited: String
  /// A deposit that a final invoice deducts, with its amounts by rate.
  package var deduction: @Sendable (_ number: String, _ date: String, _ amounts: String) -> String
  /// The amounts at one rate.
  package var deductedRate: @Sendable (_ net: String, _ rate: String, _ tax: String) -> String
  /// The amount without VAT where there is none.
  package var deductedNet: @Sendable (_ net: String) -> String
  /// The sum with VAT.
  package var deductedTotal: @Sendable (_ total: String) -> String
}
