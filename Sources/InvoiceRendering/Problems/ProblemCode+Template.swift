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
  /// A picture is no PNG, JPEG, SVG or WebP that can be set.
  public static let templateImage = ProblemCode("template-image")
  /// A file of the template's folder `fonts` is damaged, or no TrueType or OpenType font of one face; or, of `templates
  /// check`, its maker does not allow that documents hold a part of it.
  public static let templateFont = ProblemCode("template-font")
  /// `extends` names no template, or templates extend each other in a circle or too deep.
  public static let templateExtends = ProblemCode("template-extends")
  /// A block uses itself, blocks use each other more than 16 deep or 2,000 times, or nothing uses one that a variant has.
  public static let templateUse = ProblemCode("template-use")
  /// What an invoice is about would be set in less than 8 points.
  public static let templateSmallText = ProblemCode("template-small-text")
  /// Text has a contrast of less than 4.5 (WCAG 2.1); the hint names the nearest colour that can be read.
  public static let lowContrast = ProblemCode("low-contrast")
  /// A theme has a value that the template can do nothing with: a font that there is not, margins that leave no room.
  public static let themeUnusable = ProblemCode("theme-unusable")
  /// A theme sets what the template does not have.
  public static let themeUnused = ProblemCode("theme-unused")
  /// A table of customers and what their invoices look like has something wrong.
  public static let customerLooks = ProblemCode("customer-looks")
  /// A block has a role that would break the document's structure: a table as a heading, a group as a paragraph.
  public static let templateRole = ProblemCode("template-role")
  /// The legal mentions are missing, conditional, outside the body, decoration, or too small or pale to read.
  public static let templateHiddenMentions = ProblemCode("template-hidden-mentions")
}
