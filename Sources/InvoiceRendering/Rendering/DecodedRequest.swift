internal import EInvoicing

/// A line of a stream as it was read.
struct DecodedRequest: Sendable {
  /// What the line says of the document.
  struct Options: Sendable {
    var language: String?
    /// Whether there is a language, be it good or not.
    var choosesLanguage = false
    var draft: Bool?
    var facturX: (isOn: Bool, choice: FacturXProfile?)?
    var archival: Bool?
  }

  var id: [UInt8]?
  var invoice: [UInt8]?
  /// The JSON of an e-invoice in base 64.
  var document: [UInt8]?
  var fileName: String?
  var options = Options()
}
