public import InvoiceCore
public import InvoiceModel

/// An e-invoice that was received: read from CII or UBL, and stated as its sender states it.
///
/// ```swift
/// let received = try ReceivedInvoice(xml: bytes)
/// let pdf = try renderer.pdf(received.invoice)
/// ```
///
/// Whatever is an invoice is read. What does not add up, breaks a rule or cannot be understood is a warning; nothing is
/// computed in its place.
public struct ReceivedInvoice: Sendable {
  /// How the document is written.
  public let syntax: EInvoiceSyntax
  /// BT-24: what the document claims to conform to.
  public let specification: String?
  /// The invoice as it is stated, with its ``ComputedInvoice/reception``.
  public let invoice: ComputedInvoice
  /// What is odd about it. A path is that of an element, `/CrossIndustryInvoice/ExchangedDocument/ID`; line and column
  /// are those of the XML.
  public var warnings: [Problem] { invoice.warnings }

  /// Reads a CrossIndustryInvoice, or an Invoice or CreditNote of UBL 2.1, also within an envelope (SBDH).
  ///
  /// - Parameters:
  ///   - xml: the document in UTF-8, UTF-16, ISO-8859-1, ISO-8859-15 or Windows-1252, at most 64 MiB.
  ///   - file: the name of the file, which the page says.
  /// - Throws: when it is no invoice: not well-formed, another document, beyond the limits.
  public init(xml: [UInt8], file: String? = nil) throws(InvoiceProblems) {
    let (document, log, utf8) = try Self.read(xml)
    syntax = document.syntax
    specification = document.specification
    invoice = StatementBuilder.invoice(from: document, log: log, file: file, bytes: utf8)
  }

  /// What the document says, term by term, what reading it has come to, and its bytes in UTF-8.
  static func read(_ bytes: [UInt8]) throws(InvoiceProblems) -> (ReceivedDocument, ReadingLog, utf8: [UInt8]) {
    let source = try InvoiceSource(bytes)
    let (root, syntax) = (source.root, source.syntax)
    let log = ReadingLog(
      source.document, root: root, namespace: syntax == .cii ? CIIReader.namespace : UBLReader.namespace)
    switch syntax {
    case .cii: return (CIIReader.read(root, log: log), log, source.utf8)
    case .ublInvoice, .ublCreditNote: return (UBLReader.read(root, syntax: syntax, log: log), log, source.utf8)
    }
  }
}
