package import ByteCoding

/// A recipe with all bytes that it names, ready to be stored, and what renders by it.
public struct CapturedRecipe: Sendable {
  /// Renders by it, with the very ingredients that are captured.
  public let renderer: RecipeRenderer
  /// What the recipe names by digest, each once.
  package let blobs: [RecipeBlob]

  /// Of the recipe.
  package let digest: SHA256Digest

  init(renderer: RecipeRenderer, blobs: [RecipeBlob]) {
    self.renderer = renderer
    self.blobs = blobs
    digest = renderer.recipe.digest
  }

  /// The recipe.
  public var recipe: RenderingRecipe { renderer.recipe }
}
