/// Something wrong with a document: what, where, and what to do.
public struct Problem: Error, Hashable, Sendable {
  /// A place in the text of a document; both count from 1, columns in characters.
  public struct Location: Hashable, Sendable {
    /// From 1; lines end with LF, CR LF or CR.
    public var line: Int
    /// From 1, in Unicode scalars.
    public var column: Int

    /// A place.
    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  /// What kind of problem it is: `unknown-key`.
  public var code: ProblemCode
  /// Whether it stops the document.
  public var severity: Severity
  /// A JSON Pointer (RFC 6901); empty for the whole document.
  public var path: String
  /// One sentence, without the user's values unless they are needed and harmless.
  public var message: String
  /// What to do about it.
  public var hint: String?
  /// The rule of EN 16931 or of BR-FR that is broken, `BR-CO-10`.
  public var rule: String?
  /// The business term, `BT-117`.
  public var term: String?
  /// Where in the text, when there is one.
  public var location: Location?
  /// The file that is wrong when it is not the invoice: a template's, for instance.
  public var file: String?
  /// Where the place is in a file that a PDF holds: the name of that file, `factur-x.xml`.
  public var attachment: String?
  /// The number of the PDF's object that it is about.
  public var object: Int?
  /// Of a `more-problems`: what it counts.
  package var omitted: Omitted?
  /// Of a `missing-character`: the character.
  package var character: Unicode.Scalar?
  /// What would help beside a change of the document.
  package var remedy: Remedy?

  /// A problem. Message and hint are sentences: a capital and a full stop are added where they are missing. Texts of
  /// more than 1,000 characters are cut.
  public init(
    code: ProblemCode, severity: Severity = .error, path: String, message: String, hint: String? = nil,
    rule: String? = nil, term: String? = nil, location: Location? = nil, file: String? = nil
  ) {
    self.code = code
    self.severity = severity
    self.path = Self.shortened(path)
    self.message = Self.shortened(Self.sentence(message))
    self.hint = hint.map { Self.shortened(Self.sentence($0)) }
    self.rule = rule
    self.term = term
    self.location = location
    self.file = file
  }
}
