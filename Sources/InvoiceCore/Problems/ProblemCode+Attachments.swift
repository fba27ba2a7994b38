public import InvoiceModel

/// Supporting documents: see Docs/Problems.md.
extension ProblemCode {
  /// A supporting document's data URI is none of base 64.
  public static let attachmentData = ProblemCode("attachment-data")
  /// A supporting document's file has a name that leads elsewhere, is not that of a file, or is the e-invoice's.
  public static let invalidAttachmentName = ProblemCode("invalid-attachment-name")
  /// Two files of an invoice have the same name.
  public static let repeatedAttachment = ProblemCode("repeated-attachment")
  /// An e-invoice does not take files of the type.
  public static let attachmentType = ProblemCode("attachment-type")
  /// The files of an invoice are larger than 45 MiB together.
  public static let attachmentsTooLarge = ProblemCode("attachments-too-large")
  /// A supporting document's file cannot be read, or nothing says where it is.
  public static let attachmentFile = ProblemCode("attachment-file")
}
