internal import InvoiceCommands
internal import InvoiceKit

/// What a caller in C says of a document, as the command's options.
struct LibraryOptions: Sendable {
  var format = RenderFormat.pdf
  /// Of pictures: which page, from 1.
  var page: Int?
  /// Of pictures: which pages, as `--pages` says them.
  var pages: String?
  /// In dots an inch.
  var resolution: Int?
  var template: String?
  var theme = InvoiceTheme()
  var logo: String?
  var language: String?
  var assets: String?
  var fonts: [String] = []
  var attachments: [String] = []
  var isDraft = false
  var facturX: FacturXProfile?
  var profile: String?
  var rules: EInvoiceRules?
  var isArchival = false
  var isUntagged = false
  var readsPDF = false

  var pictures: PictureOptions {
    var options = PictureOptions.standard
    (options.page, options.pages, options.dpi) = (page, pages, resolution)
    return options
  }

  var layout: PageOptions {
    var options = PageOptions.standard
    options.template = template ?? options.template
    (options.language, options.assets, options.fonts, options.draft) = (language, assets, fonts, isDraft)
    return options
  }

  var look: LookOptions {
    var options = LookOptions.standard
    options.logo = logo
    return options
  }

  var eInvoice: EInvoiceOptions {
    var options = EInvoiceOptions.standard
    (options.facturx, options.profile, options.rules) = (facturX, profile, rules.map(RuleChoice.init(_:)))
    return options
  }

  var archive: ArchiveOptions {
    var options = ArchiveOptions.standard
    (options.pdfa, options.untagged, options.attach) = (isArchival, isUntagged, attachments)
    return options
  }
}
