public import InvoiceBooks
public import InvoiceModel
internal import InvoiceWording
internal import QRCoding
internal import Typesetting

extension CustomerStatement {
  /// The statement, archivable and accessible (PDF/A-3a and PDF/UA-1), on as many pages as it needs.
  ///
  /// - Parameters:
  ///   - fonts: folders of more fonts, for what the library's own lack.
  ///   - language: BCP 47; one of Docs/Languages.md.
  ///   - theme: what differs from the look of the template `classic` and from the last invoice's theme.
  ///   - logo: a picture (PNG, JPEG) in the place of the last invoice's.
  ///   - assetsFolder: where that one may be a file; nil: nowhere, and such a logo is left out.
  /// - Throws: `unsupported-language`, `theme-unusable`, `logo-image`, `no-libqrencode`, and what keeps the text from being
  ///   set: a character that no font has.
  public func pdf(
    fonts: [String] = [], language: String = "fr", theme: InvoiceTheme = InvoiceTheme(), logo: [UInt8]? = nil,
    assetsFolder: String? = nil
  ) throws(InvoiceProblems) -> RenderedPDF {
    let fonts = try RenderingFonts(folders: fonts)
    let formatter = try InvoiceFormatter(statementIn: language)
    let look = try StatementLook(sender.theme.overridden(by: theme), families: fonts.families)
    var (picture, code): (RasterImage?, QRCode?)
    do throws(Problem) {
      picture = try image(logo, assetsFolder: assetsFolder)
      do throws(QRCodeError) {
        code = try transferCode.map { (code) throws(QRCodeError) in try QRCode(code.bytes) }
      } catch {
        throw error.problem
      }
    } catch {
      throw InvoiceProblems([error])
    }
    let page = CustomerStatementPage(
      statement: self, formatter: formatter, language: language, look: look, logo: picture, code: code)
    var pdf = try RenderedPDF(archiving: page.document(), fonts: fonts)
    pdf.warnings = look.warnings
    return pdf
  }

  private func image(_ logo: [UInt8]?, assetsFolder: String?) throws(Problem) -> RasterImage? {
    if let logo { return try LogoLoader().image(logo) }
    guard let source = sender.logo, assetsFolder != nil || !LogoLoader.isFile(source) else { return nil }
    return try LogoLoader().image(source, assetsFolder: assetsFolder)
  }
}
