internal import Hummingbird

/// A problem that is answered as a page instead of JSON.
struct PageProblem: Error {
  let problem: HTTPProblem
  let response: Response

  /// - Parameters:
  ///   - problem: what has gone wrong.
  ///   - response: the page that says so; it also says when to come again.
  init(problem: HTTPProblem, response: Response) {
    var response = response
    if let seconds = problem.retryAfter { response.headers[.retryAfter] = "\(seconds)" }
    (self.problem, self.response) = (problem, response)
  }
}
