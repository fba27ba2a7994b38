public import InvoiceModel

/// Templates: see Docs/Problems.md.
extension ProblemCode {
  /// The folder has no `template.yaml` that can be read, or it is larger than 1 MiB.
  public static let templateUnreadable = ProblemCode("template-unreadable")
  /// A file is not YAML in UTF-8, is empty, nests deeper than 48, has more values or longer keys than Limits says, or
  /// uses anchors, aliases, tags or several documents.
  public static let templateYAML = ProblemCode("template-yaml")
  /// A key stands twice in a mapping.
  public static let templateDuplicateKey = ProblemCode("template-duplicate-key")
  /// A label that another language has is missing in this one.
  public static let templateMissingLabel = ProblemCode("template-missing-label")
  /// No language has the label.
  public static let templateUnknownLabel = ProblemCode("template-unknown-label")
  /// There is no such block.
  public static let templateUnknownBlock = ProblemCode("template-unknown-block")
  /// An element of a list of blocks names none.
  public static let templateMissingBlock = ProblemCode("template-missing-block")
  /// An element of a list of blocks names two.
  public static let templateTwoBlocks = ProblemCode("template-two-blocks")
  /// A block, style or row has no such property.
  public static let templateUnknownProperty = ProblemCode("template-unknown-property")
  /// A property that must be there is not.
  public static let templateMissingProperty = ProblemCode("template-missing-property")
  /// A value is not of its property's kind.
  public static let templateInvalidValue = ProblemCode("template-invalid-value")
  /// A value is none of its property's words.
  public static let templateUnknownValue = ProblemCode("template-unknown-value")
  /// There is no such variable, or not outside its repetition.
  public static let templateUnknownVariable = ProblemCode("template-unknown-variable")
  /// The variable has no such filter.
  public static let templateUnknownFilter = ProblemCode("template-unknown-filter")
  /// `when` or `unless` names neither a condition nor a variable.
  public static let templateUnknownCondition = ProblemCode("template-unknown-condition")
  /// `each` or a table names nothing that can be repeated over.
  public static let templateUnknownCollection = ProblemCode("template-unknown-collection")
  /// There is no such style or tag.
  public static let templateUnknownStyle = ProblemCode("template-unknown-style")
  /// There is no such colour.
  public static let templateUnknownColor = ProblemCode("template-unknown-color")
  /// No font has the family.
  public static let templateUnknownFont = ProblemCode("template-unknown-font")
  /// Braces, brackets or tags of a text do not match.
  public static let templateMarkup = ProblemCode("template-markup")
  /// A file is missing, unreadable, too large, or outside the template's folder.
  public static let templateFile = ProblemCode("template-file")
  /// A picture is no PNG or JPEG that can be set.
  public static let templateImage = ProblemCode("template-image")
  /// A block has a role that would break the document's structure: a table as a heading, a group as a paragraph.
  public static let templateRole = ProblemCode("template-role")
  /// The legal mentions are missing, conditional, outside the body, decoration, or too small or pale to read.
  public static let templateHiddenMentions = ProblemCode("template-hidden-mentions")
}
