package import ArgumentParser
internal import InvoiceKit

/// Which pages pictures show, and how fine they are.
package struct PictureOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Of --format png and svg: which page, from 1. (default: 1)", valueName: "n"))
  package var page: Int?

  @Option(
    help: ArgumentHelp(
      "Of --format png and svg: which pages, `all` or 1-3,5; a file each, FA-1-2.png, written all or not at all.",
      valueName: "pages"))
  package var pages: String?

  @Option(
    help: ArgumentHelp(
      "Of --format png: dots an inch, \(PagePicture.resolutions.lowerBound) to \(PagePicture.resolutions.upperBound). "
        + "(default: \(PagePicture().resolution))", valueName: "n"))
  package var dpi: Int?

  /// As ArgumentParser makes them, without values.
  package init() {}

  /// As when none is given.
  package static var standard: PictureOptions {
    var options = PictureOptions()
    options.page = nil
    options.pages = nil
    options.dpi = nil
    return options
  }

  /// What is wanted of the pages; nil for the formats of documents.
  ///
  /// - Parameter resolutions: which there may be.
  /// - Throws: a failure with status 64 for numbers out of range, or for options that would be ignored.
  package func request(
    for format: RenderFormat, resolutions: ClosedRange<Int> = PagePicture.resolutions
  ) throws(CommandFailure) -> PageRequest? {
    let medium: PageRequest.Medium
    switch format {
    case .png:
      let resolution = dpi ?? PagePicture().resolution
      guard resolutions.contains(resolution) else {
        throw Self.usage("--dpi is a number from \(resolutions.lowerBound) to \(resolutions.upperBound)")
      }
      medium = .png(resolution: resolution)
    case .svg:
      guard dpi == nil else { throw Self.usage("--dpi is for --format png; a drawing has no dots") }
      medium = .svg
    default:
      guard page == nil, pages == nil else { throw Self.usage("--page and --pages are for --format png and svg") }
      guard dpi == nil else { throw Self.usage("--dpi is for --format png") }
      return format == .html ? PageRequest(medium: .html, pages: .all, isSet: false) : nil
    }
    guard let pages else {
      let page = page ?? 1
      guard page >= 1 else { throw Self.usage("--page is a number from 1 on") }
      return PageRequest(medium: medium, pages: PageChoice(page: page), isSet: false)
    }
    guard page == nil else { throw Self.usage("--page and --pages say the same") }
    guard let choice = PageChoice(pages) else { throw Self.usage("--pages is `all`, or like 1-3,5") }
    return PageRequest(medium: medium, pages: choice, isSet: true)
  }

  private static func usage(_ message: String) -> CommandFailure { CommandFailure(.usage, "usage", message) }
}
