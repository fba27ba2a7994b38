/// HTML that we have made ourselves: a template does not escape it.
struct Markup: Sendable {
  let html: String
}
