/// Something that is wrong with a text of a template.
struct TextProblem {
  enum Kind: Error {
    case markup(String, hint: String?)
    case tagSize
    case unknownColor(String)
    case unknownStyle(String)
    case unknownLabel(String, file: String)
    /// A label that holds another one.
    case labelInLabel
    /// A variable, or none, of a name; what there is depends on the repetitions around it.
    case unknownVariable(String, in: [TemplateCollection])
    /// A variable of an element outside of the repetition over them.
    case variableElsewhere(String, of: TemplateCollection)
    case unknownFilter(String, of: TemplateVariable)
    /// A filter without the number that it needs, or with one that it does not take.
    case filterArgument(TemplateFilter)
    /// A filter of a page number.
    case pageFilter(String)
  }

  var kind: Kind
  var place: TemplatePlace
}
