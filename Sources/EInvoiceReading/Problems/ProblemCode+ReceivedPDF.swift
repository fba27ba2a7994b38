public import InvoiceModel

/// Received PDF: see Docs/Problems.md.
extension ProblemCode {
  /// This is no PDF, or one too damaged to be read.
  public static let pdfDamaged = ProblemCode("pdf-damaged")
  /// The PDF opens with a password only.
  public static let pdfPassword = ProblemCode("pdf-password")
  /// The PDF is encrypted in a way that is not known.
  public static let pdfUnsupported = ProblemCode("pdf-unsupported")
  /// libqpdf could not be started.
  public static let pdfUnreadable = ProblemCode("pdf-unreadable")
  /// Opening the PDF took more memory or time than it may.
  public static let pdfTooCostly = ProblemCode("pdf-too-costly")
  /// The library libqpdf is not installed, or too old.
  public static let noQPDF = ProblemCode("no-libqpdf")
  /// The e-invoice in the PDF is damaged, unpacks to more than 64 MiB, or is encoded in a way that is not decoded.
  public static let attachmentDamaged = ProblemCode("attachment-damaged")
  /// The PDF has no e-invoice.
  public static let noEInvoice = ProblemCode("no-e-invoice")
  /// The PDF is damaged and was repaired for reading.
  public static let pdfRepaired = ProblemCode("pdf-repaired")
  /// Several attachments have the name of an e-invoice.
  public static let severalInvoices = ProblemCode("several-invoices")
  /// The metadata (XMP) cannot be read.
  public static let xmpUnreadable = ProblemCode("xmp-unreadable")
}
