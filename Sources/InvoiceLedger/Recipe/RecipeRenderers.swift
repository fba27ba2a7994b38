package import ByteCoding
package import InvoiceModel
internal import InvoiceRendering
internal import Synchronization

/// Makes renderers of stored recipes, and keeps the last ones: many invoices share one. Use it from as many tasks at a
/// time as you like.
public final class RecipeRenderers: Sendable {
  /// What recipes have in common that differ only in options, attachments and logos.
  private struct Pages: Sendable {
    var template: String
    var templateFiles: [RecordedFile]
    var fonts: [FontRecord]
    var renderer: InvoiceRenderer
    /// What the fonts are now.
    var fontsNow: [FontRecord]
  }

  /// Folders in which fonts may be that do not come with the engine.
  private let fonts: [String]
  private let recipes = Mutex<[(digest: SHA256Digest, renderer: RecipeRenderer)]>([])
  private let pages = Mutex<[Pages]>([])
  private let librariesNow = RenderingLibraries.versions
  private let bundledFontsNow = RenderingFonts.bundledRecords
  private static let keptCount = 8

  /// - Parameter fonts: folders in which the fonts of recipes may be that do not come with the engine.
  public init(fonts: [String] = []) { self.fonts = fonts }

  /// How many renderers there are, of recipes and of pages: fewer of these, as recipes share them.
  var counts: (recipes: Int, pages: Int) { (recipes.withLock(\.count), pages.withLock(\.count)) }

  /// The renderer of a recipe that was made before.
  package func renderer(ofRecipe digest: SHA256Digest) -> RecipeRenderer? {
    recipes.withLock { recipes in recipes.first { $0.digest == digest }?.renderer }
  }

  /// The renderer of a recipe.
  ///
  /// - Parameter blobs: those that the recipe names; others do no harm.
  /// - Throws: `recipe-incomplete` when one is missing, `fonts-unusable` for a folder of fonts, and what is wrong with
  ///   the template for the engine as it is now.
  package func renderer(
    for recipe: RenderingRecipe, blobs: [RecipeBlob]
  ) throws(InvoiceProblems) -> RecipeRenderer {
    let digest = recipe.digest
    if let known = renderer(ofRecipe: digest) { return known }
    let made = try make(recipe, Dictionary(blobs.map { ($0.digest, $0.bytes) }) { first, _ in first })
    recipes.withLock { Self.keep((digest, made), in: &$0) }
    return made
  }

  private func make(
    _ recipe: RenderingRecipe, _ blobs: [SHA256Digest: [UInt8]]
  ) throws(InvoiceProblems) -> RecipeRenderer {
    let page: PageRecipe
    switch recipe.content {
    case .pdf(let content): page = content
    case .data(let data):
      return RecipeRenderer(recipe, .data(data), differences: recipe.differences(from: RenderingRecipe(recipe.content)))
    }
    var options = RenderOptions()
    options.language = page.language
    options.isDraft = page.isDraft
    options.isTagged = page.isTagged
    options.conformance = page.conformance
    if let missing = (page.files + page.attachedFiles).first(where: { blobs[$0.digest] == nil }) {
      throw Self.incomplete(missing)
    }
    options.assets = Self.files(page.assets, blobs)
    for attachment in page.attachments {
      options.attachments.append(
        Attachment(
          name: attachment.name, mimeType: attachment.mimeType, relationship: attachment.relationship,
          description: attachment.description,
          bytes: blobs[attachment.digest] ?? []))
    }
    let pages = try self.pages(for: recipe, page, Self.files(page.templateFiles, blobs))
    return RecipeRenderer(
      recipe, .pages(pages.renderer, options), differences: differences(of: recipe, page, pages.fontsNow))
  }

  private func differences(of recipe: RenderingRecipe, _ page: PageRecipe, _ fontsNow: [FontRecord]) -> [String] {
    var page = page
    let usual = Set(librariesNow.map(\.name))
    let pictures = Set(page.libraries.map(\.name)).subtracting(usual)
    page.libraries = pictures.isEmpty ? librariesNow : RenderingLibraries.versions(withPictures: pictures)
    page.bundledFonts = bundledFontsNow
    page.fonts = fontsNow
    return recipe.differences(from: RenderingRecipe(.pdf(page)))
  }

  private func pages(
    for recipe: RenderingRecipe, _ page: PageRecipe, _ files: [StoredFile]
  ) throws(InvoiceProblems) -> Pages {
    let known = pages.withLock { pages in
      pages.first {
        $0.template == page.template && $0.templateFiles == page.templateFiles && $0.fonts == page.fonts
      }
    }
    if let known { return known }
    let fonts = try RenderingFonts(page.fonts, in: page.fonts.isEmpty ? [] : self.fonts)
    let fontsNow = try fonts.fileRecords()
    let renderer: InvoiceRenderer
    do {
      renderer = try InvoiceRenderer(Self.template(files, named: page.template), fonts: fonts)
    } catch {
      // A later engine may refuse what an earlier one took.
      throw InvoiceProblems(
        error.problems + RenderingRecipe.warnings(of: differences(of: recipe, page, fontsNow)))
    }
    let made = Pages(
      template: page.template, templateFiles: page.templateFiles, fonts: page.fonts, renderer: renderer,
      fontsNow: fontsNow)
    pages.withLock { Self.keep(made, in: &$0) }
    return made
  }

  /// The template of stored files: the bundled one when it has the very same, as that compiles only the languages it is
  /// asked for.
  private static func template(_ files: [StoredFile], named name: String) throws(InvoiceProblems) -> InvoiceTemplate {
    if let bundled = InvoiceTemplate(bundled: name), try bundled.stored().files == files { return bundled }
    return .files(files, name: name)
  }

  private static func files(_ files: [RecordedFile], _ blobs: [SHA256Digest: [UInt8]]) -> [StoredFile] {
    files.map { StoredFile(name: $0.name, bytes: blobs[$0.digest] ?? []) }
  }

  private static func incomplete(_ file: RecordedFile) -> InvoiceProblems {
    InvoiceProblems([
      Problem(
        code: .recipeIncomplete, path: "",
        message: "\(file.name), which the invoice was rendered with, is not stored, or has changed since",
        hint: "the ledger is damaged: restore a backup")
    ])
  }

  /// Adds one, and lets the one go that was added first when there are too many.
  private static func keep<Element>(_ element: Element, in list: inout [Element]) {
    if list.count >= keptCount { list.removeFirst() }
    list.append(element)
  }
}
