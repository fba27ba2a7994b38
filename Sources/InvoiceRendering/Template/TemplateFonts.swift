internal import ByteCoding
internal import InvoiceModel
internal import Typesetting

/// The fonts of a template's folder `fonts`, which are there for this template alone.
enum TemplateFonts {
  /// Where they are, in the template's folder.
  static let folder = "fonts"
  /// How many there may be.
  static let maximumCount = 32
  /// The largest of them, in bytes.
  static let maximumSize = 32 << 20
  /// All of them, in bytes.
  static let maximumTotal = 64 << 20

  /// Fonts in files of other kinds, and what can be done with them; other files beside the fonts, a licence for instance,
  /// are nothing to tell.
  private static let others: KeyValuePairs = [
    ".ttc": "take the faces out of the collection, one a file, or give its folder with --fonts",
    ".otc": "take the faces out of the collection, one a file, or give its folder with --fonts",
    ".woff": "unpack it into a .ttf or .otf", ".woff2": "unpack it into a .ttf or .otf",
    ".pfb": "convert it into an .otf", ".dfont": "convert it into a .ttf",
  ]

  /// Reads them, in the order of their names.
  ///
  /// - Parameter diagnostics: takes what is wrong with them.
  /// - Returns: those that can be used.
  static func read(of folder: TemplateFolder, _ diagnostics: TemplateDiagnostics) -> [FontBytes] {
    var fonts: [FontBytes] = []
    var total = 0
    var count = 0
    for file in folder.fontNames() {
      let name = Self.folder + "/" + file
      let place = TemplatePlace(file: folder.displayName(name))
      guard isFont(file) else {
        if let hint = others.first(where: { hasEnding(file, $0.key) })?.value {
          diagnostics.report(
            .templateFont, "a template's own fonts are files of one face, .ttf or .otf", hint: hint, at: place)
        }
        continue
      }
      count += 1
      guard count <= maximumCount else {
        diagnostics.report(.templateFile, "there are more than \(maximumCount) fonts", at: place)
        break
      }
      let bytes: [UInt8]
      do {
        // What remains of the sum is a limit of its own, so that not more than that is ever in memory.
        bytes = try folder.read(name, maximumSize: min(maximumSize, maximumTotal - total))
      } catch .tooLarge(let limit) where limit < maximumSize {
        diagnostics.report(
          .templateFile, "the template's fonts are larger than \(maximumTotal >> 20) MiB together", at: place)
        break
      } catch {
        diagnostics.report(.templateFile, "the font \(error.reason)", at: place)
        continue
      }
      total += bytes.count
      do throws(TypesettingError) {
        fonts.append(try FontBytes(bytes, path: place.file).rebuilt())
      } catch {
        report(error, at: place, diagnostics)
      }
    }
    return fonts
  }

  /// Reads those of a template, whatever may be wrong with the rest of it.
  ///
  /// - Throws: everything that is wrong with them, or that there is no such folder.
  static func read(of template: InvoiceTemplate) throws(InvoiceProblems) -> [FontBytes] {
    let folder: TemplateFolder
    do { folder = try TemplateFolder(template) } catch {
      throw Template.unreadable(error, file: template.name + "/template.yaml")
    }
    let diagnostics = TemplateDiagnostics()
    let fonts = read(of: folder, diagnostics)
    guard diagnostics.isEmpty else { throw InvoiceProblems(diagnostics.sorted) }
    return fonts
  }

  private static func report(_ error: TypesettingError, at place: TemplatePlace, _ diagnostics: TemplateDiagnostics) {
    if case .fonts(_, let reason) = error {
      return diagnostics.report(
        .templateFont, "the font cannot be used: \(reason)", hint: "take an undamaged file of it", at: place)
    }
    for problem in error.problems(template: nil) {
      diagnostics.report(problem.code, problem.message, hint: problem.hint, at: place)
    }
  }

  private static func isFont(_ name: String) -> Bool { hasEnding(name, ".ttf") || hasEnding(name, ".otf") }

  private static func hasEnding(_ name: String, _ ending: String) -> Bool {
    FilePath.hasSuffix(name.lowercased(), ending) && !FilePath.hasPrefix(name, ".")
  }
}
