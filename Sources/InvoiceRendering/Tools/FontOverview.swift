internal import ByteCoding
public import InvoiceModel
internal import Typesetting

/// A face of a font that templates may name.
public struct FontOverview: Hashable, Sendable {
  /// The name that templates give.
  public var family: String
  /// What the font calls it: `Bold Italic`.
  public var style: String
  /// 400 is regular, 700 is bold.
  public var weight: Int
  /// Whether letters are slanted.
  public var isItalic: Bool
  /// The file; of those that come with the library its name.
  public var file: String
  /// Whether it comes with the library.
  public var isBundled: Bool
  /// How many characters it has.
  public var characterCount: Int
  /// The scripts that it has the everyday letters of.
  public var scripts: [String]
  /// What its maker allows: `installable`, `editable`, `preview and print`, `restricted`, with what that is limited to; or
  /// `not said`.
  public var embedding: String

  /// The faces of a template, those that come with the library and those of folders, in the order in which they are
  /// searched.
  ///
  /// - Parameters:
  ///   - folders: folders of more fonts.
  ///   - template: whose own fonts, of its folder `fonts`, are among them; nil: no template's are.
  /// - Throws: `fonts-unavailable` and `fonts-unusable`, as when a renderer is made with them, and `template-font` and
  ///   `template-file` for the template's own.
  public static func all(
    folders: [String] = [], template: InvoiceTemplate? = nil
  ) throws(InvoiceProblems) -> [FontOverview] {
    let own = try template.map { (template) throws(InvoiceProblems) in try TemplateFonts.read(of: template) } ?? []
    let library = try RenderingFonts(folders: folders).preceded(by: own).library
    let faces: [FontFace]
    do { faces = try library.faces() } catch { throw InvoiceProblems(error.problems(template: nil)) }
    let names = own.map(\.path) + BundledFonts.files.map { FilePath.name(of: $0.name) }
    return faces.map { face in
      let isInMemory = face.file == nil
      return FontOverview(
        family: face.family, style: face.style, weight: face.weight, isItalic: face.isItalic,
        file: face.file ?? (names.indices.contains(face.index) ? names[face.index] : ""),
        isBundled: isInMemory && face.index >= own.count, characterCount: face.characterCount, scripts: face.scripts,
        embedding: words(of: face.embedding))
    }
  }

  /// OpenType 1.9, OS/2.fsType: of several permissions the least restrictive holds.
  private static func words(of permissions: Int?) -> String {
    guard let permissions else { return "not said" }
    let level =
      switch permissions & 0xF {
      case 0: "installable"
      case let bits where bits & 0x8 != 0: "editable"
      case let bits where bits & 0x4 != 0: "preview and print"
      case let bits where bits & 0x2 != 0: "restricted"
      default: "not said"
      }
    let limits = [permissions & 0x100 != 0 ? "no subsets" : nil, permissions & 0x200 != 0 ? "bitmaps only" : nil]
    return ([level] + limits.compactMap(\.self)).joined(separator: ", ")
  }
}
