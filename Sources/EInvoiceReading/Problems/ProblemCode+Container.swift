public import InvoiceModel

/// What is unusual of the PDF around a received e-invoice: see Docs/ReadingEInvoices.md.
extension ProblemCode {
  /// The metadata (XMP) do not announce an e-invoice.
  public static let xmpSilent = ProblemCode("xmp-silent")
  /// The metadata name another file than the attachment.
  public static let xmpName = ProblemCode("xmp-name")
  /// The metadata state another profile than the XML (BT-24), spell it differently, or state none.
  public static let xmpLevel = ProblemCode("xmp-level")
  /// The metadata's DocumentType is not INVOICE.
  public static let xmpType = ProblemCode("xmp-type")
  /// The metadata state no version.
  public static let xmpVersion = ProblemCode("xmp-version")
  /// The metadata name an attachment that is not there.
  public static let missingAttachment = ProblemCode("missing-attachment")
  /// The attachment has none of the names that programs look for.
  public static let attachmentName = ProblemCode("attachment-name")
  /// The attachment states no relationship to the document (`/AFRelationship`), or one that does not go with its profile.
  public static let relationship = ProblemCode("relationship")
  /// The attachment's type is not text/xml.
  public static let mediaType = ProblemCode("media-type")
  /// The document does not name the attachment as associated (`/AF`).
  public static let notAssociated = ProblemCode("not-associated")
  /// The attachment is missing in the list of embedded files (`/Names`), where viewers look.
  public static let notListed = ProblemCode("not-listed")
  /// The metadata do not claim PDF/A-3.
  public static let pdfaPart = ProblemCode("pdfa-part")
  /// The PDF is encrypted, which PDF/A forbids.
  public static let encrypted = ProblemCode("encrypted")
}
