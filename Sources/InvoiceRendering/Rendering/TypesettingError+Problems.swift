internal import InvoiceCore
internal import InvoiceModel
internal import Typesetting

extension TypesettingError {
  /// What a caller is told.
  ///
  /// - Parameters:
  ///   - template: the file of the template, whose own words may be what cannot be set.
  ///   - invoice: whose data may be what cannot be set.
  func problems(template: String?, invoice: ComputedInvoice? = nil) -> [Problem] {
    switch self {
    case .fonts(let folder, let reason):
      return [Problem(code: .fontsUnusable, path: "", message: "the fonts cannot be used: \(reason)", file: folder)]
    case .collection(let reason):
      return [
        Problem(
          code: .fontsUnavailable, path: "", message: "the library's own fonts cannot be opened: \(reason)",
          hint: "they need /proc, two descriptors and 1 MB of memory")
      ]
    case .unknownFamily(let family):
      return [
        Problem(code: .templateUnknownFont, path: "", message: "no font has the family `\(family)`", file: template)
      ]
    case .missingCharacters(let characters, let further):
      let placed = invoice.map { CharacterPlaces.placed(characters, in: $0) } ?? characters
      var list = ProblemList()
      for character in placed { list.add(Self.problem(character, template: template)) }
      list.count(further, .error)
      return list.problems
    case .doesNotFit(let origin, let reason):
      return [
        Problem(
          code: .doesNotFit, path: "", message: "\(origin.name) does not fit on a page: \(reason)",
          location: origin.location,
          file: template)
      ]
    case .noSuchPage(let number, let count):
      return [
        Problem(
          code: .noSuchPage, path: "",
          message: "There is no page \(number): the invoice has \(count) page\(count == 1 ? "" : "s").")
      ]
    case .pictureTooLarge(let width, let height):
      return [
        Problem(
          code: .pictureTooLarge, path: "", message: "The picture would have \(width) x \(height) pixels.",
          hint: "fewer dots an inch")
      ]
    case .embedding(let family, let file, let reason):
      return [
        Problem(
          code: .fontNotEmbeddable, path: "", message: "the font \(family) cannot be in the file: \(reason)",
          hint: "take another font, or a licence and a file of this one that allow it", file: file)
      ]
    case .noSubsetting(let reason):
      return [
        Problem(
          code: .noSubsetting, path: "",
          message:
            "Drawings (SVG) hold the fonts' characters that they use, and a template's own fonts are checked: both need the library libharfbuzz-subset 6, which \(reason).",
          hint: "On Debian: apt install libharfbuzz-subset0.")
      ]
    case .noPango(let reason):
      return [
        Problem(
          code: .noPango, path: "",
          message: "Text that is more than plain Latin, and fonts of folders, need libpangocairo, which \(reason).",
          hint: "On Debian: apt install libpangocairo-1.0-0.")
      ]
    case .noRoom(let operation, let reason):
      return [.noRoom("\(operation): \(reason)")]
    case .backend(let operation, let reason):
      return [Problem(code: .typesettingFailed, path: "", message: "\(operation) failed: \(reason)")]
    }
  }

  /// That no font has a character.
  static func problem(_ missing: MissingCharacter, template: String?) -> Problem {
    let digits = String(missing.character.value, radix: 16, uppercase: true)
    let code = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    // Controls and marks would not show, or would join the quotation mark.
    let isShown = missing.character.properties.generalCategory.isShown
    let name = isShown ? "U+\(code) \u{201C}\(missing.character)\u{201D}" : "U+\(code)"
    let package = FontPackage.of(missing.character)
    var problem = Problem(
      code: .missingCharacter, path: missing.source ?? "", message: "no font has the character \(name)",
      hint: package.map { "install Debian's `\($0.name)` and add its folder, `\($0.folder)`" }
        ?? "add a folder with a font that has it",
      file: missing.source == nil ? template : nil)
    problem.character = missing.character
    problem.remedy = .fonts(folder: package?.folder)
    return problem
  }
}

extension Origin {
  fileprivate var name: String {
    switch self {
    case .place: "the block"
    case .pageFooter: "the page footer"
    case .document: "the document"
    }
  }

  fileprivate var location: Problem.Location? {
    guard case .place(let line, let column) = self else { return nil }
    return .init(line: line, column: column)
  }
}

extension Unicode.GeneralCategory {
  /// Whether a character of the category is seen by itself.
  fileprivate var isShown: Bool {
    switch self {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator,
      .nonspacingMark, .enclosingMark, .spaceSeparator:
      false
    default: true
    }
  }
}
