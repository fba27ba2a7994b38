/// The words for what a recipe renders.
enum RecipeForm: String, CaseIterable, Sendable {
  case pdf, json, cii, ubl

  init(_ form: RenderingForm) {
    self =
      switch form {
      case .pdf: .pdf
      case .data(.json): .json
      case .data(.cii): .cii
      case .data(.ubl): .ubl
      }
  }
}
