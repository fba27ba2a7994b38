extension Problem {
  /// What would help that is no part of the document: a program that has an option for it names it beside the hint.
  package enum Remedy: Hashable, Sendable {
    /// Another folder of fonts, by its path where that is known.
    case fonts(folder: String?)
    /// The folder that files of the document are in.
    case assets
    /// Another kind of PDF.
    case archiving
    /// Another name, or none, for a column.
    case column(name: String?)
  }
}
