internal import ArgumentParser

/// `invoice-service case`: payments that are chased, and what waits for a person's decision.
struct CaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case",
    abstract: "See failed payments that are chased, and decide what waits for a person.",
    discussion: """
      EXAMPLES:
        invoice-service case list
        invoice-service case pause 12 --reason 'bank transfer on its way'
        invoice-service case reviews
        invoice-service case resolve 7 oss DE 1900
      """,
    subcommands: [
      CaseListCommand.self, CaseShowCommand.self, CasePauseCommand.self, CaseResumeCommand.self, CaseCloseCommand.self,
      CaseAnnotateCommand.self, CaseReviewsCommand.self, CaseResolveCommand.self,
    ])
}
