internal import InvoiceKit
internal import YAMLReading

extension ConfigurationKeys {
  /// Who issues invoices: the keys of `company` of the invoice JSON, checked as an invoice's seller.
  static var company: ConfigurationForm<Seller> {
    ConfigurationForm("mapping: the keys of `company`") { value in
      guard value.members != nil else { return nil }
      do throws(InvoiceProblems) { return try Seller(json: value.node.json) } catch {
        for problem in error.problems { value.report(ofCompany: problem) }
        return nil
      }
    }
  }
}

extension ConfigurationValue {
  /// Reports what is wrong with the seller, at the place where it stands in the configuration.
  fileprivate func report(ofCompany problem: Problem) {
    var problem = problem
    var place = node
    var steps = problem.path.split(separator: "/").map(String.init)[...]
    if steps.first == "company" { steps.removeFirst() }
    problem.path = ([path] + steps).joined(separator: "/")
    while let step = steps.popFirst(), let member = place.member(step) { place = member }
    problem.location = place.location
    reader.add(problem)
  }
}
