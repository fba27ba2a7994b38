internal import InvoiceModel

/// A YAML document as a tree, read with libyaml.
///
/// What templates and settings have no use for is refused rather than half supported: anchors and aliases (a few lines of them can
/// stand for gigabytes), tags, several documents in a file, and keys that are no scalars.
public struct YAMLDocument: Sendable {
  /// The largest text that is read, in bytes.
  public static let maximumSize = 1 << 20
  /// How deep values may be nested.
  public static let maximumDepth = 48
  /// How many values there may be, mappings and lists included; templates have less than a thousand.
  public static let maximumValues = 20_000
  /// How many characters a key may have.
  public static let maximumKeyLength = 200

  /// The value; nil when the text is not YAML, or empty.
  public let root: YAMLNode?
  /// In the order of the text. When `root` is there too, it is complete but for what the problems name.
  public let problems: [YAMLProblem]

  /// Reads a text in UTF-8.
  ///
  /// - Parameter linesBefore: how many lines are counted before the first one; for texts that are parts of one.
  public init(_ bytes: [UInt8], linesBefore: Int = 0) {
    guard bytes.count <= Self.maximumSize else {
      root = nil
      problems = [
        YAMLProblem(
          kind: .tooLarge, message: "the file is larger than 1 MiB",
          location: Problem.Location(line: linesBefore + 1, column: 1))
      ]
      return
    }
    var reader = YAMLEventReader(bytes, linesBefore: linesBefore)
    do throws(YAMLProblem) {
      root = try reader.document()
      problems = reader.problems
    } catch {
      root = nil
      problems = reader.problems + [error]
    }
  }

  /// Reads a text that is part of the program by its archive, and as it stands when that is none of it.
  ///
  /// - Parameters:
  ///   - archive: what ``YAMLArchive/bytes(of:source:)`` made of the text; any other bytes are passed over.
  ///   - source: the text, in UTF-8.
  ///   - linesBefore: how many lines are counted before the first one.
  public init(archive: UnsafeRawBufferPointer, of source: UnsafeRawBufferPointer, linesBefore: Int = 0) {
    if let root = YAMLArchive.root(of: archive, source: source, linesBefore: linesBefore) {
      self.init(sound: root)
    } else {
      self.init(Array(source), linesBefore: linesBefore)
    }
  }

  private init(sound root: YAMLNode) {
    self.root = root
    problems = []
  }
}
