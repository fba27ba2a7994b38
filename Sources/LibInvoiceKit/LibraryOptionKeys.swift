internal import InvoiceCommands
internal import InvoiceCore
internal import InvoiceKit

/// The keys of the options: the command's options without their dashes, and what only a library has to be told.
enum LibraryOptionKeys: String, JSONKey {
  case format, page, pages, dpi, template, theme, logo, language, assets, fonts, attach, draft, facturx, profile, rules,
    pdfa, untagged
  case readPDF = "read_pdf"

  static let form = ObjectForm("Options.", Self.self, from: LibraryOptions()) { key in
    switch key {
    case .format: .optional(.word(RenderFormat.self)) { $0.format = $1 ?? .pdf }
    case .page: .optional(.decimal) { $0.page = $1.map(whole) }
    case .pages: .optional(.text) { $0.pages = $1 }
    case .dpi: .optional(.decimal) { $0.resolution = $1.map(whole) }
    case .template: .optional(.text) { $0.template = $1 }
    case .theme: .optional(.object(InvoiceTheme.Key.objectForm)) { $0.theme = $1 ?? InvoiceTheme() }
    case .logo: .optional(.text) { $0.logo = $1 }
    case .language: .optional(.text) { $0.language = $1 }
    case .assets: .optional(.text) { $0.assets = $1 }
    case .fonts: .optional(.list(of: .text, placeholder: "")) { $0.fonts = $1 ?? [] }
    case .attach: .optional(.list(of: .text, placeholder: "")) { $0.attachments = $1 ?? [] }
    case .draft: .optional(.flag) { $0.isDraft = $1 ?? false }
    case .facturx:
      .optional(.flag(orWord: FacturXProfile.self)) { options, value in
        options.facturX = value.flatMap { $0.isOn ? $0.choice ?? .en16931 : nil }
      }
    case .profile: .optional(.text) { $0.profile = $1 }
    case .rules: .optional(.word(EInvoiceRules.self)) { $0.rules = $1 }
    case .pdfa: .optional(.flag) { $0.isArchival = $1 ?? false }
    case .untagged: .optional(.flag) { $0.isUntagged = $1 ?? false }
    case .readPDF: .optional(.flag) { $0.readsPDF = $1 ?? false }
    }
  }

  /// A number that is not whole is none that there is a page or a resolution of.
  private static func whole(_ number: ExactDecimal) -> Int {
    number.scale == 0 ? Int(exactly: number.significand) ?? 0 : 0
  }
}
