internal import InvoiceKit
internal import SystemIO

/// The work of `templates check`: everything that is wrong with templates, whatever invoice comes.
package struct TemplateChecking {
  /// Folders, or names of bundled ones.
  package var templates: [String]
  /// In which they are to be, with commas between; nil: in all.
  package var languages: String?
  /// Folders of more fonts.
  package var fonts: [String]
  /// What is printed: nothing beside the problems, or a JSON object for each template.
  package var format: ReportFormat
  /// Says what is wrong, and knows the status.
  package var reporter: Reporter

  /// Work that has not begun.
  package init(
    templates: [String], languages: String?, fonts: [String], format: ReportFormat, reporter: Reporter
  ) {
    (self.templates, self.languages, self.fonts) = (templates, languages, fonts)
    (self.format, self.reporter) = (format, reporter)
  }

  /// Does all of it; what went wrong is in `reporter`.
  package mutating func run() {
    do throws(CommandFailure) {
      let wanted = languages.map { $0.split(separator: ",").map(String.init) }
      if wanted?.isEmpty ?? false {
        throw CommandFailure(.usage, "usage", "--languages names languages", hint: "--languages fr,en")
      }
      for name in templates {
        let template = try TemplateChoice.template(named: name)
        let check: TemplateCheck
        do throws(InvoiceProblems) {
          check = try TemplateCheck(template, fonts: fonts, languages: wanted, samples: TemplateSample.everything)
        } catch {
          throw CommandFailure(error) ?? CommandFailure(.noInput, error, file: nil)
        }
        try report(check, of: name)
      }
      if format == .json { try asCommand(StandardOutput.write([])) }
    } catch {
      reporter.report(error)
    }
  }

  private mutating func report(_ check: TemplateCheck, of name: String) throws(CommandFailure) {
    if format == .json {
      try asCommand(StandardOutput.add(json(check, of: name)))
      // What the object says is not said twice, but it counts.
      if !check.isSound { reporter.fail([]) }
      return
    }
    if check.isSound {
      reporter.report(warnings: check.problems, file: name)
      let counts = [(check.languages.count, "language"), (check.samples.count, "invoice"), (check.pageCount, "page")]
      reporter.note("\(name): sound; " + counts.map { Counted.text($0, $1) }.joined(separator: ", "))
    } else {
      reporter.report(InvoiceProblems(check.problems), file: name)
    }
  }

  private enum Key: String, JSONKey {
    case template, sound, languages, samples, pages, problems
  }

  private func json(_ check: TemplateCheck, of name: String) -> [UInt8] {
    let problems = check.problems.filter { !reporter.isQuiet || $0.severity == .error }
    var writer = JSONWriter(.compact)
    writer.object { writer in
      writer.member(Key.template, name)
      writer.member(Key.sound, check.isSound)
      writer.member(Key.languages) { $0.array(check.languages) { $0.string($1) } }
      writer.member(Key.samples) { $0.array(check.samples) { $0.string($1) } }
      writer.member(Key.pages, check.pageCount)
      writer.member(Key.problems) {
        $0.array(problems) { writer, problem in Diagnostic(problem, file: name).write(to: &writer) }
      }
    }
    writer.finish()
    return writer.bytes
  }
}
