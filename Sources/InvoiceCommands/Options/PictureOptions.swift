package import ArgumentParser
package import InvoiceKit

/// Which page a picture shows, and how fine it is.
package struct PictureOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Of --format png: which page, from 1. (default: 1)", valueName: "n"))
  package var page: Int?

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
    options.dpi = nil
    return options
  }

  /// The picture; nil for any other format.
  ///
  /// - Parameter resolutions: which there may be.
  /// - Throws: a failure with status 64 for numbers out of range, or for options that would be ignored.
  package func picture(
    of format: RenderFormat, resolutions: ClosedRange<Int> = PagePicture.resolutions
  ) throws(CommandFailure) -> PagePicture? {
    guard format == .png else {
      guard page == nil, dpi == nil else { throw Self.usage("--page and --dpi are for --format png") }
      return nil
    }
    var picture = PagePicture()
    picture.page = page ?? picture.page
    picture.resolution = dpi ?? picture.resolution
    guard picture.page >= 1 else { throw Self.usage("--page is a number from 1 on") }
    guard resolutions.contains(picture.resolution) else {
      throw Self.usage("--dpi is a number from \(resolutions.lowerBound) to \(resolutions.upperBound)")
    }
    return picture
  }

  private static func usage(_ message: String) -> CommandFailure { CommandFailure(.usage, "usage", message) }
}
