public import ArgumentParser

/// The root of a command line, for which is made what all commands have in common: start, usage errors, manual,
/// completion.
public protocol RootCommand: ParsableCommand {
  /// What it is called.
  static var name: CommandName { get }

  /// The words that an option takes; nil when it takes anything, or when every command's option of that name takes the
  /// same ones.
  ///
  /// - Parameter subcommand: the first word of the call.
  static func words(of option: String, in subcommand: String) -> [String]?

  /// Does the work of a call that needs no parser, and ends the process; returns when it needs one.
  static func runPlainly(_ arguments: [String])
}

extension RootCommand {
  /// No call goes without the parser.
  public static func runPlainly(_ arguments: [String]) {}

  /// The names of its subcommands.
  public static var subcommandNames: [String] {
    configuration.subcommands.compactMap { $0.configuration.commandName }
  }

  /// The name of what a call without a subcommand does; nil when there is no such call.
  static var defaultName: String? { configuration.defaultSubcommand?.configuration.commandName }
}
