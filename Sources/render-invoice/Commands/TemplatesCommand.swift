import ArgumentParser

/// `render-invoice templates`: what the authors of templates need.
struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "List, begin, check and compare templates.",
    discussion: """
      A template is named as by --template: one that comes with the command, or the folder of your own. \
      Docs/TemplateTools.md shows how they are used together.

      EXAMPLES:
        render-invoice templates list --format html > gallery.html
        render-invoice templates new acme --from studio
        render-invoice templates vars --data invoice.json
        render-invoice templates check ./acme
        render-invoice templates diff ./acme studio --data invoice.json -o differences/
        render-invoice preview --watch ./acme --data invoice.json
      """,
    subcommands: [
      TemplatesListCommand.self, TemplatesNewCommand.self, TemplatesVarsCommand.self, TemplatesCheckCommand.self,
      TemplatesDiffCommand.self, TemplatesSchemaCommand.self,
    ])
}
