internal import EInvoicing
internal import InvoiceModel
internal import InvoiceRendering

/// A recipe as it was read, before it is known to be one.
struct DecodedRecipe: Sendable {
  struct File: Sendable {
    var name = ""
    var digest = ""
  }

  struct Font: Sendable {
    var name = ""
    var family = ""
    var size: ExactDecimal?
    var digest = ""
  }

  struct Library: Sendable {
    var name = ""
    var version = ""
  }

  struct Attachment: Sendable {
    var name = ""
    var mimeType = ""
    var relationship: InvoiceRendering.Attachment.Relationship?
    var description = ""
    var digest = ""
  }

  var version: ExactDecimal?
  var engine = ""
  var form: RecipeForm?
  var conformance: RecipeConformance?
  var profile: FacturXProfile?
  var specification: UBLSpecification?
  var rules: EInvoiceRules?
  var isTagged: Bool?
  var isDraft: Bool?
  var language: String?
  var template: String?
  var templateFiles: [File] = []
  var bundledFonts: [Font] = []
  var fonts: [Font] = []
  var libraries: [Library] = []
  var attachments: [Attachment] = []
  var assets: [File] = []
}
