package import ArgumentParser
package import InvoiceKit
internal import SystemIO

/// What of a template's look a call changes.
package struct LookOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Change the template's look: accent=#0f766e, page_size=A5, logo_position=end … (Docs/Templates.md). Repeatable.",
      valueName: "key=value"))
  package var theme: [String] = []

  @Option(
    help: ArgumentHelp("A picture (PNG, JPEG, SVG, WebP) in the place of the seller's logo.", valueName: "file"),
    completion: .file(extensions: ["png", "jpg", "jpeg", "svg", "webp"]))
  package var logo: String?

  @Option(
    help: ArgumentHelp(
      "Print this behind each page that is no draft's: paid, duplicate, or a text of your own.", valueName: "text"),
    completion: .list(["paid", "duplicate"]))
  package var watermark: String?

  @Option(
    help: ArgumentHelp(
      "Stamp the page beside its totals: paid, received, cancelled, or a text of your own; with a day, paid:2026-11-20.",
      valueName: "text[:date]"),
    completion: .list(["paid", "received", "cancelled"]))
  package var stamp: String?

  /// As ArgumentParser makes them, without values.
  package init() {}

  /// As when none is given.
  package static var standard: LookOptions {
    var options = LookOptions()
    options.theme = []
    options.logo = nil
    options.watermark = nil
    options.stamp = nil
    return options
  }

  /// Puts them into what is rendered with.
  ///
  /// - Throws: a failure with status 64 for a key or value that there is not, 66 for a logo that cannot be read.
  package func apply(to options: inout RenderOptions) throws(CommandFailure) {
    for entry in theme { try Self.set(entry, in: &options.theme) }
    if let logo { options.logo = try Self.picture(logo) }
    if let watermark {
      options.watermark = PageWatermark(watermark)
      guard options.watermark != nil else {
        throw CommandFailure(
          .usage, "usage", "a watermark is a line of at most \(PageWatermark.maximumLength) characters",
          hint: "--watermark paid, --watermark duplicate, or a short text")
      }
    }
    if let stamp {
      options.stamp = PageStamp(stamp)
      guard options.stamp != nil else {
        throw CommandFailure(
          .usage, "usage",
          "a stamp is a line of at most \(PageStamp.maximumLength) characters, and a day that there is after a colon",
          hint: "--stamp paid, --stamp received:2026-11-20, --stamp cancelled, or a short text")
      }
    }
  }

  /// Puts them into what statements are rendered with, which have neither watermark nor stamp.
  ///
  /// - Throws: besides, a failure with status 64 for one of these.
  package func applyToStatements(_ options: inout RenderOptions) throws(CommandFailure) {
    guard watermark == nil else { throw CommandFailure(.usage, "usage", "a statement of account has no watermark") }
    guard stamp == nil else { throw CommandFailure(.usage, "usage", "a statement of account has no stamp") }
    try apply(to: &options)
  }

  /// The bytes of a logo.
  ///
  /// - Throws: a failure with status 66 when it cannot be read.
  static func picture(_ path: String) throws(CommandFailure) -> [UInt8] {
    try InputFile.read(path)
  }

  private static func set(_ entry: String, in theme: inout InvoiceTheme) throws(CommandFailure) {
    let keys = InvoiceTheme.Key.allCases.map(\.rawValue)
    guard let sign = entry.firstIndex(of: "=") else {
      throw CommandFailure(.usage, "usage", "--theme takes key=value", hint: "--theme accent=#0f766e")
    }
    let name = String(entry[..<sign])
    guard let key = InvoiceTheme.Key(rawValue: name) else {
      throw CommandFailure(
        .usage, "usage", "a theme has no \"\(PrintableText.of(String(name.prefix(40))))\"",
        hint: NearestName.choice(name, among: keys))
    }
    do throws(InvoiceThemeError) { try theme.set(key, to: String(entry[entry.index(after: sign)...])) } catch {
      throw CommandFailure(.usage, "usage", "--theme: \(error.message)")
    }
  }
}
