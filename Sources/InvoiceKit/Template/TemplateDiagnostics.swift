/// Collects everything that is wrong with a template, so that all of it is told at once.
final class TemplateDiagnostics {
  private(set) var problems: [Problem] = []

  /// Adds an error at a place of a file. One place is told once, however often a file is read again.
  func report(_ code: String, _ message: String, hint: String? = nil, at place: TemplatePlace) {
    let problem = Problem(
      code, path: "", message, hint: hint, location: place.location, file: place.file)
    if !problems.contains(problem) { problems.append(problem) }
  }

  /// The problems by file and place, at most 200 of them.
  var sorted: [Problem] {
    let ordered = problems.sorted { first, second in
      (first.file ?? "", first.location?.line ?? 0, first.location?.column ?? 0)
        < (second.file ?? "", second.location?.line ?? 0, second.location?.column ?? 0)
    }
    return Array(ordered.prefix(200))
  }
}
