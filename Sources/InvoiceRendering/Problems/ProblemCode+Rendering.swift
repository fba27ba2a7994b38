public import InvoiceModel

/// Rendering: see Docs/Problems.md.
extension ProblemCode {
  /// The template has no labels in the invoice's language, or in the one that an option names.
  public static let unsupportedLanguage = ProblemCode("unsupported-language")
  /// A draft is asked for as an e-invoice, whose XML would be that of the issued invoice.
  public static let draftEInvoice = ProblemCode("draft-e-invoice")
  /// Of a line of `render-invoice stream`: its options contradict each other.
  public static let contradictingOptions = ProblemCode("contradicting-options")
  /// No font has a character, told once for each field; the path names the field, or the file is the template's whose
  /// label holds it. The hint names Debian's package with such a font (`fonts-noto-cjk` for Chinese, Japanese and
  /// Korean, `fonts-noto-color-emoji`, `fonts-noto-core`) and the folder for `--fonts`. Of a document with more than
  /// 10,000 of them the rest is not looked at.
  public static let missingCharacter = ProblemCode("missing-character")
  /// The logo's file is missing, unreadable, or outside the folder of assets, or there is no such folder.
  public static let logoFile = ProblemCode("logo-file")
  /// The logo's data URI holds no PNG, JPEG, SVG or WebP in base 64.
  public static let logoData = ProblemCode("logo-data")
  /// The logo is damaged, no PNG, JPEG, SVG or WebP, a JPEG in other colours than grey or RGB (CMYK of print, for
  /// instance), a WebP that moves, an SVG with more than shapes, or has too many pixels. A JPEG is turned as its Exif
  /// says.
  public static let logoImage = ProblemCode("logo-image")
  /// The file of a line's picture is missing, unreadable, or outside the folder of assets, or there is no such folder.
  public static let linePictureFile = ProblemCode("line-picture-file")
  /// A line's picture cannot be used, as a logo of `logo-image`.
  public static let linePictureImage = ProblemCode("line-picture-image")
  /// An invoice has more than 200 different pictures, or they have more than 16 MiB or 50 million pixels together; or
  /// they would take more than 32 MiB of HTML, which has a picture once a line.
  public static let linePicturesTooLarge = ProblemCode("line-pictures-too-large")
  /// A folder of fonts cannot be read, or holds none, or a file in it is no font.
  public static let fontsUnusable = ProblemCode("fonts-unusable")
  /// A font is used whose maker does not allow that such a file holds it: all of it (OS/2, fsType, bit 1), its outlines
  /// (bit 9), or, as PDFs do, a part of it (bit 8). PNGs hold no fonts.
  public static let fontNotEmbeddable = ProblemCode("font-not-embeddable")
  /// The library's own fonts cannot be opened: they need `/proc`, two descriptors and 1 MB of memory.
  public static let fontsUnavailable = ProblemCode("fonts-unavailable")
  /// The system has no room for more open files or memory: no document is at fault, and the same one may do later.
  public static let noRoom = ProblemCode("no-room")
  /// The library libqrencode, which makes QR codes, is not installed.
  public static let noQRCodes = ProblemCode("no-libqrencode")
  /// The library librsvg, which draws SVG, is not installed.
  public static let noDrawings = ProblemCode("no-librsvg")
  /// The library libwebp, which decodes WebP, is not installed.
  public static let noWebP = ProblemCode("no-libwebp")
  /// The library libharfbuzz-subset, which makes the small fonts of drawings (SVG) and checks the fonts that templates
  /// bring, is not installed.
  public static let noSubsetting = ProblemCode("no-libharfbuzz-subset")
  /// The library Pango, which sets text that is more than plain Latin or in fonts of the caller, is not installed.
  public static let noPango = ProblemCode("no-libpango")
  /// A block of the template is wider or higher than any page.
  public static let doesNotFit = ProblemCode("does-not-fit")
  /// The libraries that set text and write PDF reported a failure.
  public static let typesettingFailed = ProblemCode("typesetting-failed")
  /// The PDF cannot be made accessible or archivable, because of what the template draws or a fault of ours.
  public static let finishingFailed = ProblemCode("finishing-failed")
  /// A picture is asked for of a page that the invoice does not have; the message says how many there are.
  public static let noSuchPage = ProblemCode("no-such-page")
  /// A picture is asked for with fewer than 18 or more than 600 dots an inch.
  public static let resolution = ProblemCode("resolution")
  /// A picture would have more than 40 million pixels, or more than 32,000 on a side: the template's page is large.
  public static let pictureTooLarge = ProblemCode("picture-too-large")
  /// There is no invoice to sum up.
  public static let noInvoices = ProblemCode("no-invoices")
  /// An invoice is among the documents of a statement twice.
  public static let duplicateInvoice = ProblemCode("duplicate-invoice")
  /// A document asks for no money, and so is on no statement.
  public static let leftOut = ProblemCode("left-out")
}
