internal import ByteCoding
internal import InvoiceKit
internal import SystemIO

/// The work of `preview`: a page of this machine that shows a template and follows each save.
package struct PreviewJob {
  /// The folders of templates, the one that is shown first at the head.
  package var folders: [String]
  /// The invoice; nil: those that come with the command.
  package var data: String?
  /// 0: whichever is free.
  package var port: Int
  /// In dots an inch.
  package var resolution: Int
  /// What shapes the page; its template is not used.
  package var page: PageOptions
  /// What of the template's look is changed.
  package var look: LookOptions
  /// Says what is wrong, and knows the status.
  package var reporter: Reporter

  /// Work that has not begun.
  package init(
    folders: [String], data: String?, port: Int, resolution: Int, page: PageOptions, look: LookOptions,
    reporter: Reporter
  ) {
    (self.folders, self.data, self.port, self.resolution) = (folders, data, port, resolution)
    (self.page, self.look, self.reporter) = (page, look, reporter)
  }

  /// Serves until SIGINT or SIGTERM, which is its usual end; what went wrong before is in `reporter`.
  package mutating func run() {
    do throws(CommandFailure) {
      try check()
      let options = try RendererFactory(page: page, look: look, isNeeded: true).options
      // Before a library starts threads.
      let signals = SignalWatch()
      let contents: PreviewContents
      do throws(InvoiceProblems) {
        contents = try PreviewContents(
          folders: folders, data: data, options: options, fonts: page.fonts, resolution: resolution,
          command: reporter.command)
      } catch {
        throw CommandFailure(error) ?? CommandFailure(.noInput, error, file: nil)
      }
      let listener: LoopbackListener
      do throws(SystemError) { listener = try LoopbackListener(port: port) } catch {
        throw CommandFailure(
          .cannotCreate, "cannot-listen", "port \(port) of 127.0.0.1 cannot be had: \(error.text)",
          hint: "name another one, or none: --port 0")
      }
      var server: PreviewServer
      do throws(SystemError) { server = try PreviewServer(contents, listener: listener) } catch {
        throw CommandFailure(.software, "no-watch", "files cannot be watched: \(error.text)")
      }
      try asCommand(StandardOutput.add(Array("http://127.0.0.1:\(listener.port)/\n".utf8)))
      server.run(until: signals)
    } catch {
      reporter.report(error)
    }
  }

  private func check() throws(CommandFailure) {
    let range = 18...300
    guard range.contains(resolution) else {
      throw CommandFailure(.usage, "usage", "--dpi is a number from \(range.lowerBound) to \(range.upperBound)")
    }
    guard (0...65_535).contains(port) else {
      throw CommandFailure(.usage, "usage", "--port is a number from 0 to 65535")
    }
    for folder in folders where !FilePath.isFolder(folder) {
      throw CommandFailure(
        .noInput, "no-template", "there is no such folder",
        hint: "a template is a folder with a template.yaml: render-invoice templates new", file: folder)
    }
    if let data, FilePath.kind(of: data) == nil {
      throw CommandFailure(.noInput, "no-input", "there is no such file", file: data)
    }
  }
}
