public import InvoiceModel

extension InvoiceProblems {
  /// The same problems with lines and columns where they lack them: those of a rendering know only pointers, as an
  /// invoice may not come from a text.
  ///
  /// - Parameter json: the text that the invoice was read from.
  public func located(in json: [UInt8]) -> InvoiceProblems {
    var result = self
    let missing = problems.indices.filter { problems[$0].location == nil && problems[$0].file == nil }
    let offsets = JSONLocator.offsets(of: missing.map { problems[$0].path }, in: json)
    for (index, location) in zip(missing, TextLocations.locations(of: offsets, in: json)) {
      result.problems[index].location = location
    }
    return result
  }
}
