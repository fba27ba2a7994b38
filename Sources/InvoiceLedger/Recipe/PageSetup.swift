internal import ByteCoding
internal import InvoiceModel
internal import InvoiceRendering

/// What the pages of a run are made of, in memory, and the recipe that says so.
struct PageSetup: Sendable {
  let renderer: InvoiceRenderer
  /// As the caller gave them.
  let options: RenderOptions
  /// Without what invoices name.
  private let page: PageRecipe
  private let blobs: [RecipeBlob]

  /// - Throws: what is wrong with the template or a folder of fonts.
  init(template: InvoiceTemplate, fonts folders: [String], options: RenderOptions) throws(InvoiceProblems) {
    let fonts = try RenderingFonts(folders: folders)
    let stored = try template.stored(with: fonts)
    // The bundled one compiles only the languages that it is asked for.
    renderer = try InvoiceRenderer(template.isBundled ? template : stored, fonts: fonts)
    self.options = options
    let files = stored.files.map { (name: $0.name, blob: RecipeBlob($0.bytes)) }
    let attachments = options.attachments.map { (attachment: $0, blob: RecipeBlob($0.bytes)) }
    var page = PageRecipe()
    page.libraries = RenderingLibraries.versions
    page.template = template.name
    page.templateFiles = files.map { RecordedFile(name: $0.name, digest: $0.blob.digest) }
    page.bundledFonts = RenderingFonts.bundledRecords
    page.fonts = try fonts.fileRecords()
    page.language = options.language
    page.isDraft = options.isDraft
    page.isTagged = options.isTagged
    page.conformance = options.conformance
    page.attachments = attachments.map { attachment, blob in
      RecordedAttachment(
        name: attachment.name, mimeType: attachment.mimeType, relationship: attachment.relationship,
        description: attachment.description, digest: blob.digest)
    }
    self.page = page
    blobs = files.map(\.blob) + attachments.map(\.blob)
  }

  /// The recipe for invoices that name certain files.
  ///
  /// - Parameter pictureLibraries: the names of those that pictures are drawn with.
  func captured(assets: [StoredFile], pictureLibraries: Set<String>) throws(InvoiceProblems) -> CapturedRecipe {
    let assets = assets.sorted { FilePath.precedes($0.name, $1.name) }
    let assetBlobs = assets.map { RecipeBlob($0.bytes) }
    var page = page
    if !pictureLibraries.isEmpty { page.libraries = RenderingLibraries.versions(withPictures: pictureLibraries) }
    page.assets = zip(assets, assetBlobs).map { RecordedFile(name: $0.name, digest: $1.digest) }
    let recipe = RenderingRecipe(.pdf(page))
    // What is stored must be readable in ten years: nothing is issued with a recipe that is not.
    _ = try RenderingRecipe(json: recipe.json)
    var options = options
    options.assets = assets
    options.assetsFolder = nil
    var seen: Set<SHA256Digest> = []
    return CapturedRecipe(
      renderer: RecipeRenderer(recipe, .pages(renderer, options)),
      blobs: (blobs + assetBlobs).filter { seen.insert($0.digest).inserted })
  }
}
