internal import InvoiceModel
internal import InvoiceRendering

extension RenderingRecipe {
  /// Which ingredients are other ones in another recipe, in plain words, each the rest of a sentence: `the engine was
  /// 0.2.0 and is 0.3.0`. Empty when both give the same bytes.
  ///
  /// - Parameter current: the recipe as it is now.
  public func differences(from current: RenderingRecipe) -> [String] {
    var list = DifferenceList()
    list.add("the engine", engine, current.engine)
    switch (content, current.content) {
    case (.pdf(let old), .pdf(let new)): list.add(old, new)
    default: list.add("the file", form.words, current.form.words)
    }
    return list.sentences
  }

  /// A warning for each of some differences.
  static func warnings(of differences: [String]) -> [Problem] {
    differences.map {
      Problem(
        code: .recipeDiffers, severity: .warning, path: "",
        message: "the invoice is not rendered as when it was issued: \($0)")
    }
  }
}
