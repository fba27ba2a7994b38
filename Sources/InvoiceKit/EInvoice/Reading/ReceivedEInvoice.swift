/// An e-invoice as received: CII or UBL, of this library or any other sender.
///
/// ```swift
/// let received = try ReceivedEInvoice(xml: bytes)
/// let invoice = try received.invoice()
/// ```
public struct ReceivedEInvoice: Sendable {
  /// The two syntaxes of EN 16931.
  public enum Syntax: String, Hashable, Sendable {
    /// UN/CEFACT CrossIndustryInvoice, the XML of Factur-X and ZUGFeRD.
    case cii
    /// OASIS UBL 2.1, Invoice or CreditNote.
    case ubl
  }

  public let syntax: Syntax
  let terms: EInvoiceTerms

  /// BT-24, what the document claims to conform to.
  public var specification: String? { terms.specification }
  /// The Factur-X profile that the specification names, if it names one.
  public var profile: FacturXProfile? { syntax == .cii ? terms.specification.flatMap(FacturXProfile.init(urn:)) : nil }
  /// BT-23.
  public var process: String? { terms.process }
  /// BT-1.
  public var number: String? { terms.number }
  /// BT-3, a code of UNTDID 1001.
  public var typeCode: String? { terms.typeCode }
  /// BT-2.
  public var issueDate: CalendarDate? { terms.issueDate.flatMap(CalendarDate.init(iso8601:)) }
  /// BT-27.
  public var sellerName: String? { terms.seller.name }
  /// BT-44.
  public var buyerName: String? { terms.buyer.name }
  /// BT-5.
  public var currency: String? { terms.currency }
  /// BT-109.
  public var subtotal: ExactDecimal? { terms.subtotal.flatMap { ExactDecimal($0) } }
  /// BT-110.
  public var tax: ExactDecimal? { terms.tax.flatMap { ExactDecimal($0) } }
  /// BT-112.
  public var total: ExactDecimal? { terms.total.flatMap { ExactDecimal($0) } }
  /// BT-115.
  public var due: ExactDecimal? { terms.due.flatMap { ExactDecimal($0) } }
  /// How many lines there are; none in the profiles MINIMUM and BASIC WL.
  public var lineCount: Int { terms.lines.count }

  /// Reads the XML of an e-invoice. Document types, and with them entities, are refused; nothing is fetched.
  ///
  /// - Parameter xml: CII or UBL in UTF-8.
  /// - Throws: a problem with code `xml-malformed`, `xml-doctype`, `xml-encoding`, `xml-limit` or `xml-no-invoice`.
  public init(xml: [UInt8]) throws(InvoiceProblems) {
    let root: XMLNode
    do {
      root = try XMLReader.root(of: xml)
    } catch {
      throw InvoiceProblems([error])
    }
    switch (root.name, root.declaredNamespace) {
    case ("CrossIndustryInvoice", CIIReader.namespace):
      syntax = .cii
      terms = CIIReader.terms(of: root)
    case ("Invoice", UBLReader.invoiceNamespace), ("CreditNote", UBLReader.creditNoteNamespace):
      syntax = .ubl
      terms = UBLReader.terms(of: root)
    default:
      throw InvoiceProblems([
        Problem(
          "xml-no-invoice", path: "", "The root element is neither CII's CrossIndustryInvoice nor UBL's Invoice.")
      ])
    }
  }

  /// The document as an invoice of this library, whose totals are the document's own and are checked when it is
  /// computed. Notes that the library derives itself are not repeated.
  ///
  /// - Throws: `xml-value` for a term that is missing or not of its type, `xml-unsupported` for what the invoice JSON
  ///   cannot express although it changes the invoice's meaning; all of them together.
  public func invoice() throws(InvoiceProblems) -> Invoice {
    var builder = InvoiceBuilder(terms: terms)
    guard let invoice = builder.build(), builder.problems.isEmpty else { throw InvoiceProblems(builder.problems) }
    return invoice
  }
}
