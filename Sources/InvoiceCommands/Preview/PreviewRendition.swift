internal import InvoiceKit

/// The pages of a view, or why there are none.
struct PreviewRendition {
  var pages: [(picture: RenderedPicture, layout: PageLayout)] = []
  /// The languages that the template is in.
  var languages: [String] = []
  /// What is wrong, warnings included, each with the lines around its place.
  var problems: [PreviewProblem] = []
  /// How long it took, in microseconds.
  var duration = 0
}

/// A problem with the lines of the file that it is in.
struct PreviewProblem {
  var problem: Problem
  /// As messages name it.
  var file: String
  /// The line before, the line itself and the one after it, with their numbers; none where the file is not known.
  var excerpt: [(number: Int, text: String)] = []
}
