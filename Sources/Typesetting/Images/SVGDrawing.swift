internal import ByteCoding

/// A drawing that was looked at, written anew: nothing of the file comes to librsvg but what is known here and harmless.
struct SVGDrawing {
  /// What librsvg draws.
  let bytes: [UInt8]
  /// In pixels, 96 to an inch.
  let width, height: Double
  /// Whether parts of it are pixels (embedded pictures, masks), so that all of it is drawn as such in a fixed number.
  let isMixed: Bool

  /// - Throws: `ImageError.drawing` for what is not drawn here, with its line.
  init(_ file: [UInt8]) throws(ImageError) {
    guard file.count <= SVGLimits.size else {
      throw .drawing(
        "has more than \(SVGLimits.size >> 20) MiB", line: 0, hint: "simplify it, or give the picture as PNG")
    }
    var cleaner = try SVGCleaner(file)
    try cleaner.clean()
    try SVGReach(cleaner.parts, file: file).check()
    (bytes, isMixed) = (cleaner.text(), cleaner.isMixed)
    (width, height) = cleaner.size
  }
}
