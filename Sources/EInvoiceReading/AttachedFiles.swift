internal import InvoiceCore
public import InvoiceModel

/// The files that come with a received e-invoice: those of its XML (BG-24), and those that its PDF holds besides.
public struct AttachedFiles: Sendable {
  /// A file.
  public struct File: Hashable, Sendable {
    /// As its sender calls it, which is not fit for a folder: it may be empty, or lead elsewhere.
    public var name: String
    /// Its content.
    public var bytes: [UInt8]
  }

  /// The most bytes that they have together.
  static let maximumSize = 256 << 20

  /// In the order of the XML, then in that of the PDF; one that stands in both, once.
  public private(set) var files: [File] = []
  /// What is wrong with the document without keeping it from being read.
  public let warnings: [Problem]

  /// Reads them.
  ///
  /// - Parameter bytes: the XML or PDF. A PDF need not be an e-invoice.
  /// - Throws: why it can't be read, or one of the files cannot.
  public init(_ bytes: [UInt8]) throws(InvoiceProblems) {
    guard ReceivedFile.kind(of: bytes) == .pdf else {
      let received = try ReceivedInvoice(xml: bytes)
      warnings = received.warnings.filter { $0.code == .attachmentData }
      for file in Self.files(of: received) { try add(file) }
      return
    }
    let (pdf, found) = try ReceivedPDF.withFiles(bytes)
    warnings = pdf.warnings
    if let xml = pdf.invoiceXML, let received = try? ReceivedInvoice(xml: xml) {
      for file in Self.files(of: received) { try add(file) }
    }
    for file in found { try add(file) }
  }

  private static func files(of received: ReceivedInvoice) -> [File] {
    received.invoice.invoice.attachments.compactMap { document in
      guard case .data(let bytes, mediaType: _)? = document.file else { return nil }
      return File(name: document.embeddedName, bytes: bytes)
    }
  }

  private mutating func add(_ file: File) throws(InvoiceProblems) {
    guard !files.contains(file) else { return }
    files.append(file)
    guard files.reduce(0, { $0 + $1.bytes.count }) <= Self.maximumSize else {
      throw InvoiceProblems([
        Problem(
          code: .attachmentDamaged, path: "",
          message: "The attachments are larger than \(Self.maximumSize >> 20) MiB together.")
      ])
    }
  }
}
