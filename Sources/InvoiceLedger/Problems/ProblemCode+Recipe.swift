public import InvoiceModel

/// Rendering issued invoices again: see Docs/Problems.md.
extension ProblemCode {
  /// A stored recipe of rendering is not what this program writes, or is of a later release.
  public static let recipeUnreadable = ProblemCode("recipe-unreadable")
  /// Bytes that a recipe of rendering names are not stored, or have changed since.
  public static let recipeIncomplete = ProblemCode("recipe-incomplete")
  /// The ledger was not told what an invoice is rendered with.
  public static let noRecipe = ProblemCode("no-recipe")
  /// A file is not the one that was made first of an invoice.
  public static let renderingDiffers = ProblemCode("rendering-differs")
  /// An ingredient of a rendering is another one than when the invoice was issued; the message says which.
  public static let recipeDiffers = ProblemCode("recipe-differs")
}
