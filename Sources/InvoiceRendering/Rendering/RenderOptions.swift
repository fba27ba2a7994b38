public import InvoiceModel

/// What a caller may change about one rendering.
public struct RenderOptions: Hashable, Sendable {
  /// BCP 47; nil: the invoice's own language.
  public var language: String?
  /// A watermark even on an invoice with a number.
  public var isDraft = false
  /// What stands behind a page that is no draft's; nil: nothing.
  public var watermark: PageWatermark?
  /// What stands in a frame beside the totals; nil: nothing.
  public var stamp: PageStamp?
  /// The folder in which an invoice's `logo`, and the `picture` of a line, may name a file.
  public var assetsFolder: String?
  /// Such files that are in memory; they come before those of the folder.
  public var assets: [StoredFile] = []

  /// How the page looks where that is neither as the template nor as the invoice says.
  public var theme = InvoiceTheme()
  /// A picture, PNG, JPEG, SVG or WebP, in the place of the seller's logo.
  public var logo: [UInt8]?

  /// Whether the PDF has a structure for screen readers (PDF/UA-1), and links.
  public var isTagged = true
  /// What the file is besides a page to read.
  public var conformance = PDFConformance.none
  /// Files to embed; only an archivable document can hold them.
  public var attachments: [Attachment] = []

  /// The invoice's own language, no watermark, no assets; tagged, and nothing besides.
  public init() {}
}
