internal import ByteCoding
internal import EInvoicing
internal import InvoiceCore
internal import InvoiceModel
internal import InvoiceRendering

extension RenderingRecipe {
  /// Of the JSON; a later form gets the next number.
  static let version = 1

  /// The recipe as text, in one way only.
  public var json: [UInt8] {
    typealias Key = RecipeKeys
    var writer = JSONWriter(.compact)
    writer.object { writer in
      writer.member(Key.version, Self.version)
      writer.member(Key.engine, engine)
      writer.member(Key.form, RecipeForm(form).rawValue)
      switch content {
      case .pdf(let page): writer.page(page)
      case .data(.json): break
      case .data(.cii(let profile, let rules)):
        writer.member(Key.profile, profile.rawValue)
        writer.member(Key.rules, rules?.rawValue)
      case .data(.ubl(let specification, let rules)):
        writer.member(Key.specification, specification?.rawValue)
        writer.member(Key.rules, rules?.rawValue)
      }
    }
    return writer.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func page(_ page: PageRecipe) {
    typealias Key = RecipeKeys
    member(Key.conformance, RecipeConformance(page.conformance).rawValue)
    if case .facturX(let profile, let rules) = page.conformance {
      member(Key.profile, profile.rawValue)
      member(Key.rules, rules?.rawValue)
    }
    member(Key.tagged, page.isTagged)
    member(Key.draft, page.isDraft)
    member(Key.language, page.language)
    member(Key.template, page.template)
    member(Key.templateFiles) { $0.array(page.templateFiles) { $0.file($1) } }
    member(Key.bundledFonts) { $0.array(page.bundledFonts) { $0.font($1) } }
    member(Key.fonts) { $0.array(page.fonts) { $0.font($1) } }
    member(Key.libraries) { writer in
      writer.array(page.libraries) { writer, library in
        writer.object { writer in
          writer.member(RecipeKeys.Library.name, library.name)
          writer.member(RecipeKeys.Library.version, library.version)
        }
      }
    }
    member(Key.attachments) { $0.array(page.attachments) { $0.attachment($1) } }
    member(Key.assets) { $0.array(page.assets) { $0.file($1) } }
  }

  private mutating func file(_ file: RecordedFile) {
    object { writer in
      writer.member(RecipeKeys.File.name, file.name)
      writer.member(RecipeKeys.File.sha256, file.digest.description)
    }
  }

  private mutating func font(_ font: FontRecord) {
    object { writer in
      writer.member(RecipeKeys.Font.name, font.name)
      writer.member(RecipeKeys.Font.family, font.family)
      writer.member(RecipeKeys.Font.size, font.size)
      writer.member(RecipeKeys.Font.sha256, font.digest.description)
    }
  }

  private mutating func attachment(_ attachment: RecordedAttachment) {
    object { writer in
      writer.member(RecipeKeys.Attachment.name, attachment.name)
      writer.member(RecipeKeys.Attachment.type, attachment.mimeType)
      writer.member(RecipeKeys.Attachment.relationship, attachment.relationship.rawValue)
      writer.member(RecipeKeys.Attachment.description, attachment.description)
      writer.member(RecipeKeys.Attachment.sha256, attachment.digest.description)
    }
  }
}
