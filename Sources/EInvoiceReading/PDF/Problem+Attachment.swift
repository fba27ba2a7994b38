package import InvoiceModel

extension Problem {
  /// The same, found in a file of a PDF.
  ///
  /// - Parameters:
  ///   - attachment: the file's name; nil: it is in no PDF.
  ///   - object: the number of the object with its content.
  package func placed(inAttachment attachment: String?, object: Int?) -> Problem {
    guard let attachment, self.attachment == nil else { return self }
    var problem = self
    (problem.attachment, problem.object) = (attachment, object)
    return problem
  }
}
