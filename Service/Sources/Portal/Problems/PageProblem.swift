internal import Hummingbird

/// A problem that is answered as a page instead of JSON.
struct PageProblem: Error {
  let problem: HTTPProblem
  let response: Response
}
