internal import EInvoicing
internal import InvoiceCore
internal import InvoiceRendering

/// The keys of a recipe's JSON.
enum RecipeKeys: String, JSONKey {
  case version, engine, form, conformance, profile, specification, rules, tagged, draft, language, template
  case templateFiles = "template_files"
  case bundledFonts = "bundled_fonts"
  case fonts, libraries, attachments, assets

  /// How many fonts, files or attachments are read: the fonts of a whole system are a few thousand.
  private static let maximumEntries = 20_000

  static let object = ObjectForm("A recipe.", Self.self, from: DecodedRecipe()) { key in
    switch key {
    case .version: .required(.decimal) { $0.version = $1 }
    case .engine: .required(.text) { $0.engine = $1 ?? "" }
    case .form: .required(.word(RecipeForm.self)) { $0.form = $1 }
    case .conformance: .optional(.word(RecipeConformance.self)) { $0.conformance = $1 }
    case .profile: .optional(.word(FacturXProfile.self)) { $0.profile = $1 }
    case .specification: .optional(.word(UBLSpecification.self)) { $0.specification = $1 }
    case .rules: .optional(.word(EInvoiceRules.self)) { $0.rules = $1 }
    case .tagged: .optional(.flag) { $0.isTagged = $1 }
    case .draft: .optional(.flag) { $0.isDraft = $1 }
    case .language: .optional(.text) { $0.language = $1 }
    case .template: .optional(.text) { $0.template = $1 }
    case .templateFiles: .optional(.list(of: File.form, atMost: maximumEntries)) { $0.templateFiles = $1 ?? [] }
    case .bundledFonts: .optional(.list(of: Font.form, atMost: maximumEntries)) { $0.bundledFonts = $1 ?? [] }
    case .fonts: .optional(.list(of: Font.form, atMost: maximumEntries)) { $0.fonts = $1 ?? [] }
    case .libraries: .optional(.list(of: Library.form, atMost: maximumEntries)) { $0.libraries = $1 ?? [] }
    case .attachments: .optional(.list(of: Attachment.form, atMost: maximumEntries)) { $0.attachments = $1 ?? [] }
    case .assets: .optional(.list(of: File.form, atMost: maximumEntries)) { $0.assets = $1 ?? [] }
    }
  }

  /// The keys of a file.
  enum File: String, JSONKey {
    case name, sha256

    static let form = ObjectForm("A file.", Self.self, from: DecodedRecipe.File()) { key in
      switch key {
      case .name: .required(.text) { $0.name = $1 ?? "" }
      case .sha256: .required(.text) { $0.digest = $1 ?? "" }
      }
    }
  }

  /// The keys of a font.
  enum Font: String, JSONKey {
    case name, family, size, sha256

    static let form = ObjectForm("A font.", Self.self, from: DecodedRecipe.Font()) { key in
      switch key {
      case .name: .required(.text) { $0.name = $1 ?? "" }
      case .family: .required(.text) { $0.family = $1 ?? "" }
      case .size: .required(.decimal) { $0.size = $1 }
      case .sha256: .required(.text) { $0.digest = $1 ?? "" }
      }
    }
  }

  /// The keys of a library.
  enum Library: String, JSONKey {
    case name, version

    static let form = ObjectForm("A library.", Self.self, from: DecodedRecipe.Library()) { key in
      switch key {
      case .name: .required(.text) { $0.name = $1 ?? "" }
      case .version: .required(.text) { $0.version = $1 ?? "" }
      }
    }
  }

  /// The keys of an embedded file.
  enum Attachment: String, JSONKey {
    case name, type, relationship, description, sha256

    static let form = ObjectForm("An embedded file.", Self.self, from: DecodedRecipe.Attachment()) { key in
      switch key {
      case .name: .required(.text) { $0.name = $1 ?? "" }
      case .type: .required(.text) { $0.mimeType = $1 ?? "" }
      case .relationship:
        .required(.word(InvoiceRendering.Attachment.Relationship.self)) { $0.relationship = $1 }
      case .description: .required(.text) { $0.description = $1 ?? "" }
      case .sha256: .required(.text) { $0.digest = $1 ?? "" }
      }
    }
  }
}
