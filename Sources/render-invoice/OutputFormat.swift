import ArgumentParser

/// What an invoice becomes.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  /// The page.
  case pdf
  /// The computed invoice, valid input again.
  case json
}
