public import InvoiceModel

/// A PDF that was received: its attachments, what its metadata say about them, and the e-invoice among them.
///
/// Reading loads libqpdf, which is not linked. The claims of the file are shown and compared, not certified.
public struct ReceivedPDF: Sendable {
  /// A file in the PDF.
  public struct Attachment: Hashable, Sendable {
    /// Its name, `factur-x.xml`.
    public var name: String
    /// `AFRelationship`: `Alternative`, `Data`, `Source`.
    public var relationship: String?
    /// The stated type, `text/xml`.
    public var mediaType: String?
    /// The stated size in bytes.
    public var statedSize: Int?
    /// Whether the document names it as associated (`/AF`), as PDF/A-3 wants.
    public var isAssociated: Bool
    /// Whether it stands in the list of embedded files (`/Names`), where viewers look.
    public var isListed: Bool
    /// The number of the object with its content; nil when that has none.
    public var object: Int?
  }

  /// All attachments of the document, in its order.
  public let attachments: [Attachment]
  /// Which of them is the e-invoice; nil when none is.
  public let invoiceIndex: Int?
  /// The e-invoice's very bytes.
  public let invoiceXML: [UInt8]?
  /// What the metadata (XMP) say.
  public let metadata: PDFMetadata
  /// The version of PDF that it is in: `1.7`; nil when it says none.
  public let version: String?
  /// The program that made it, as its metadata or its information dictionary name it.
  public let producer: String?
  /// Whether it is encrypted, with an empty password.
  public let isEncrypted: Bool
  /// What is wrong with the file without keeping it from being read.
  public let warnings: [Problem]

  /// Reads a PDF; encrypted ones too when their password is empty, and damaged ones as far as they can be repaired.
  ///
  /// - Throws: when it is no PDF, has a password, when the e-invoice in it is damaged or larger than 64 MiB, or when
  ///   libqpdf is not there.
  public init(pdf: [UInt8]) throws(InvoiceProblems) {
    self = try Self.withFiles(pdf, isReading: false).pdf
  }

  /// Reads a PDF, and all its files but the e-invoice.
  ///
  /// - Parameter isReading: whether the files are wanted.
  /// - Throws: as ``init(pdf:)``; besides, when one of the files is damaged or too large.
  static func withFiles(
    _ pdf: [UInt8], isReading: Bool = true
  ) throws(InvoiceProblems) -> (pdf: ReceivedPDF, files: [AttachedFiles.File]) {
    let document: QPDFDocument
    do {
      document = try QPDFDocument(pdf)
    } catch {
      throw InvoiceProblems([error])
    }
    guard let catalog = document.catalog else {
      throw InvoiceProblems([Problem(code: .pdfDamaged, path: "", message: "The PDF has no catalog that can be read.")])
    }
    let finder = AttachmentFinder(catalog: catalog)
    let received = try ReceivedPDF(finder, catalog, document, pdf)
    guard isReading else { return (received, []) }
    return (received, try finder.contents(except: received.invoiceIndex))
  }

  private init(
    _ finder: AttachmentFinder, _ catalog: PDFValue, _ document: QPDFDocument, _ pdf: [UInt8]
  ) throws(InvoiceProblems) {
    var warnings: [Problem] = []
    attachments = finder.files.map(\.attachment)
    isEncrypted = document.isEncrypted
    metadata = PDFMetadata(catalog: catalog, warnings: &warnings)
    version = catalog["Version"]?.text.map { String($0.prefix(10)) } ?? Self.headerVersion(of: pdf)
    producer = metadata.producer ?? document.information("Producer").map { String($0.prefix(200)) }
    (invoiceIndex, invoiceXML) = try finder.invoice(statedName: metadata.invoiceName, warnings: &warnings)
    if document.isDamaged {
      warnings.insert(
        Problem(
          code: .pdfRepaired, severity: .warning, path: "", message: "The PDF is damaged and was repaired for reading."),
        at: 0)
    }
    self.warnings = warnings
  }

  /// What stands behind the mark at the file's beginning.
  private static func headerVersion(of pdf: [UInt8]) -> String? {
    let head = pdf.prefix(1024)
    let mark = Array("%PDF-".utf8)
    guard let start = head.indices.first(where: { head[$0...].starts(with: mark) }) else { return nil }
    let digits = head[(start + mark.count)...].prefix(8).prefix { $0 == 0x2E || (0x30...0x39).contains($0) }
    return digits.isEmpty ? nil : String(decoding: digits, as: UTF8.self)
  }

  /// The e-invoice's attachment.
  public var invoiceAttachment: Attachment? { invoiceIndex.map { attachments[$0] } }
}
