import ArgumentParser

/// What `make install` puts beside the command; the command itself prints it, so that installing needs no Swift.
enum ShellFiles {
  /// What `--generate-completion-script SHELL` and `--generate-manual [SUBCOMMAND]` print; nil for anything else.
  static func text(for arguments: [String], of root: any RootCommand.Type) -> String? {
    switch (arguments.first, arguments.count) {
    case ("--generate-completion-script", 2):
      CompletionShell(rawValue: arguments[1]).map { CompletionScript(root).text(for: $0) }
    case ("--generate-manual", 1): ManualPage.text(for: nil, of: root)
    case ("--generate-manual", 2): ManualPage.text(for: arguments[1], of: root)
    default: nil
    }
  }
}
