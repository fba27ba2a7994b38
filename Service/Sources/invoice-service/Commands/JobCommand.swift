internal import ArgumentParser

/// `invoice-service job`: what is to be done, and what was given up.
struct JobCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "job",
    abstract: "See what is to be done, and begin anew what was given up.",
    discussion: """
      EXAMPLES:
        invoice-service job list
        invoice-service job dead
        invoice-service job retry 4711
        invoice-service job retry --all
      """,
    subcommands: [JobListCommand.self, JobDeadCommand.self, JobRetryCommand.self])
}
