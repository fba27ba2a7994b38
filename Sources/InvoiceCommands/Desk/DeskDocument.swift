public import InvoiceKit

/// A document that was made of an invoice.
public struct DeskDocument: Sendable {
  /// Its file: the same bytes as those of the command.
  public var bytes: [UInt8]
  /// What it is: `application/pdf`.
  public var mediaType: String
  /// What the command would call it in a folder: its number, or `draft-invoice`.
  public var fileName: String
  /// How many pages it has; 0 for a form without pages.
  public var pageCount: Int
  /// BT-1; nil for a draft.
  public var number: String?
  /// What does not keep it from being made.
  public var warnings: [Problem]
}
