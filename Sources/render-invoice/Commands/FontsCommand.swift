import ArgumentParser

/// `render-invoice fonts`: what is known of fonts.
struct FontsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fonts",
    abstract: "Tell what fonts templates may name.",
    discussion: """
      EXAMPLES:
        render-invoice fonts list
        render-invoice fonts list --fonts /usr/share/fonts/opentype/noto --format csv
      """,
    subcommands: [FontsListCommand.self])
}
