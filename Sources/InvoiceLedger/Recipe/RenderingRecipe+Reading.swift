internal import ByteCoding
internal import EInvoicing
internal import InvoiceCore
public import InvoiceModel
internal import InvoiceRendering

extension RenderingRecipe {
  /// Reads what ``json`` has written, and nothing else: a recipe that could be written in another way is none of ours.
  ///
  /// - Throws: `recipe-unreadable`.
  public init(json: [UInt8]) throws(InvoiceProblems) {
    var decoded = DecodedRecipe()
    let problems: [Problem]
    do throws(JSONSyntaxError) {
      let found = try JSONObjectDecoder.decode(RecipeKeys.object, from: json, into: &decoded)
      problems = found.finished(in: json)
    } catch {
      throw Self.unreadable(error.problem(in: json).message)
    }
    if let version = decoded.version, version != ExactDecimal(Self.version) {
      throw Self.unreadable(
        "it is of version \(version)", hint: "use the release that wrote it, or a later one")
    }
    if let problem = problems.first { throw Self.unreadable("\(problem.path): \(problem.message)") }
    guard let form = decoded.form, let recipe = RenderingRecipe(decoded, form), recipe.json == json else {
      throw Self.unreadable("it is not what this program writes")
    }
    self = recipe
  }

  private init?(_ decoded: DecodedRecipe, _ form: RecipeForm) {
    let content: Content
    switch form {
    case .pdf:
      guard let page = PageRecipe(decoded) else { return nil }
      content = .pdf(page)
    case .json: content = .data(.json)
    case .cii:
      guard let profile = decoded.profile else { return nil }
      content = .data(.cii(profile, rules: decoded.rules))
    case .ubl: content = .data(.ubl(decoded.specification, rules: decoded.rules))
    }
    self.init(content, engine: decoded.engine)
  }

  private static func unreadable(_ reason: String, hint: String? = nil) -> InvoiceProblems {
    InvoiceProblems([
      Problem(
        code: .recipeUnreadable, path: "", message: "a stored recipe of rendering cannot be read: \(reason)",
        hint: hint ?? "the ledger is damaged: restore a backup")
    ])
  }
}

extension PageRecipe {
  fileprivate init?(_ decoded: DecodedRecipe) {
    guard let isTagged = decoded.isTagged, let isDraft = decoded.isDraft, let template = decoded.template,
      let conformance = decoded.conformance, let templateFiles = Self.files(decoded.templateFiles),
      let assets = Self.files(decoded.assets), let bundledFonts = Self.fonts(decoded.bundledFonts),
      let fonts = Self.fonts(decoded.fonts)
    else { return nil }
    self.isTagged = isTagged
    self.isDraft = isDraft
    self.template = template
    self.templateFiles = templateFiles
    self.bundledFonts = bundledFonts
    self.fonts = fonts
    self.assets = assets
    language = decoded.language
    libraries = decoded.libraries.map { LibraryVersion(name: $0.name, version: $0.version) }
    switch (conformance, decoded.profile) {
    case (.none, _): self.conformance = .none
    case (.archival, _): self.conformance = .archival
    case (.facturX, let profile?): self.conformance = .facturX(profile, rules: decoded.rules)
    case (.facturX, nil): return nil
    }
    for attachment in decoded.attachments {
      guard let relationship = attachment.relationship, let digest = SHA256Digest(hexadecimal: attachment.digest)
      else { return nil }
      attachments.append(
        RecordedAttachment(
          name: attachment.name, mimeType: attachment.mimeType, relationship: relationship,
          description: attachment.description, digest: digest))
    }
  }

  /// Files whose names stay in their folder, each once and in their order.
  private static func files(_ decoded: [DecodedRecipe.File]) -> [RecordedFile]? {
    var files: [RecordedFile] = []
    for file in decoded {
      guard FilePath.isInside(file.name), files.last.map({ FilePath.precedes($0.name, file.name) }) ?? true,
        let digest = SHA256Digest(hexadecimal: file.digest)
      else { return nil }
      files.append(RecordedFile(name: file.name, digest: digest))
    }
    return files
  }

  private static func fonts(_ decoded: [DecodedRecipe.Font]) -> [FontRecord]? {
    var fonts: [FontRecord] = []
    for font in decoded {
      guard let size = font.size, size.scale == 0, let size = Int(exactly: size.significand), size >= 0,
        FilePath.isName(font.name), let digest = SHA256Digest(hexadecimal: font.digest)
      else { return nil }
      fonts.append(FontRecord(name: font.name, family: font.family, size: size, digest: digest))
    }
    return fonts
  }
}
