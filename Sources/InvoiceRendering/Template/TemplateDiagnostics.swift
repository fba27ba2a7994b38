internal import InvoiceModel
internal import Typesetting

/// Collects everything that is wrong with a template, so that all of it is told at once.
final class TemplateDiagnostics {
  /// How many problems get a hint that names are searched for.
  private static let hintLimit = 100

  private struct Key: Hashable {
    var code: ProblemCode
    var message: String
    var place: TemplatePlace
  }

  /// What places in the template's file stand for.
  var files = TemplateFiles(names: [])
  private var list = ProblemList()
  /// What was told: a place is told once, however often a file is read again.
  private var told: Set<Key> = []
  private var codes: Set<ProblemCode> = []

  /// What was looked at last, as most texts of a template have the same colours.
  private var lastContrast: TextContrast?
  private var knownContrasts: Set<TextContrast> = []
  /// Colours that cannot be read well on others, each with the first place that has them.
  private(set) var lowContrasts: [(found: TextContrast, location: Problem.Location)] = []

  /// Looks whether text can be read in its colours.
  func check(_ contrast: TextContrast, at location: Problem.Location) {
    guard contrast != lastContrast else { return }
    lastContrast = contrast
    guard knownContrasts.insert(contrast).inserted,
      contrast.color.contrast(with: contrast.background) < TemplateCompiler.minimumContrast, lowContrasts.count < 100
    else { return }
    lowContrasts.append((contrast, location))
  }

  var isEmpty: Bool { !list.hasErrors }

  /// Whether a problem of a code was found.
  func has(_ code: ProblemCode) -> Bool { codes.contains(code) }

  /// Adds an error at a place of a file.
  ///
  /// - Parameter hint: is made only when it is shown.
  func report(
    _ code: ProblemCode, _ message: @autoclosure () -> String, hint: @autoclosure () -> String? = nil,
    at place: @autoclosure () -> TemplatePlace
  ) {
    codes.insert(code)
    // From here on each is counted as often as it is found: to tell them apart they would have to be kept.
    guard !list.isFull else { return list.count(1, .error) }
    let key = Key(code: code, message: message(), place: resolved(place()))
    guard told.insert(key).inserted else { return }
    list.add(
      Problem(
        code: code, path: "", message: key.message, hint: told.count <= Self.hintLimit ? hint() : nil,
        location: key.place.location,
        file: key.place.file))
  }

  /// The place in the file that it is in.
  private func resolved(_ place: TemplatePlace) -> TemplatePlace {
    guard let location = place.location, place.file == files.names.first else { return place }
    return files.place(of: location)
  }

  /// Counts errors that are not told one by one.
  func count(_ further: Int) { list.count(further, .error) }

  /// The problems by file and place, and one that counts those beyond the limit.
  var sorted: [Problem] {
    let ordered = list.entries.map(\.problem).sorted { first, second in
      (first.file ?? "", first.location?.line ?? 0, first.location?.column ?? 0)
        < (second.file ?? "", second.location?.line ?? 0, second.location?.column ?? 0)
    }
    return ordered + [list.remainder].compactMap(\.self)
  }
}
