/// The words around a received invoice.
package struct ReceptionWording: Sendable {
  /// The country in which readers of the language need not be told that an address is there; nil: none.
  var homeCountry: String?
  /// What elements of the XML are called.
  var elements: ElementNames
  /// Names of types (BT-3) by their codes of UNTDID 1001, beside those that a template has labels for.
  var types: [String: String]
  /// Names of payment means (BT-81) by their codes of UNTDID 4461.
  var means: [String: String]
  /// When VAT falls due (BT-8), by the codes of UNTDID 2005 and 2475.
  var taxPoints: [String: String]
  /// What schemes of identifiers are called in the language, by their codes of ISO 6523.
  var schemes: [String: String]
  /// A document whose type is not known, with the code.
  var unknownType: @Sendable (String) -> String
  /// A discount on a line.
  var discount: String
  /// A charge on a line.
  var charge: String
  /// What a discount or charge is taken of.
  var base: String
  /// What a line is worth that does not count.
  var uncounted: String
  /// The percentage of an amount.
  var percentOf: @Sendable (_ percent: String, _ base: String) -> String
  /// How a label stands before its value.
  var labelled: @Sendable (_ label: String, _ value: String) -> String
  var yes: String
  var no: String
  /// How many details are not shown.
  var furtherDetails: @Sendable (Int) -> String
  /// What the page says of itself: the file, what it claims to be, and how many findings there are.
  var notice: @Sendable (_ file: String?, _ profile: String?) -> String
  /// How many findings there are, above 0.
  var findings: @Sendable (Int) -> String
}
