import CommandTestSupport
import Foundation

/// The pixels of a picture, as an independent program (Pillow) reads its file.
struct Pixels {
  let width, height: Int
  /// Red, green and blue of each, row by row.
  let values: [UInt8]

  init(of file: [UInt8]) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("picture")
    try Data(file).write(to: URL(filePath: path))
    try Python.run(
      """
      import sys
      from PIL import Image
      picture = Image.open(sys.argv[1])
      assert picture.mode in ("RGB", "L"), picture.mode
      with open(sys.argv[1] + ".size", "w") as file: file.write("%d %d" % picture.size)
      with open(sys.argv[1] + ".rgb", "wb") as file: file.write(picture.convert("RGB").tobytes())
      """, [path])
    let size = try String(contentsOfFile: path + ".size", encoding: .utf8).split(separator: " ").compactMap { Int($0) }
    (width, height) = (size.first ?? 0, size.last ?? 0)
    values = [UInt8](try Data(contentsOf: URL(filePath: path + ".rgb")))
  }

  /// Red, green and blue of a pixel.
  subscript(x: Int, y: Int) -> [UInt8] { Array(values[3 * (y * width + x)..<3 * (y * width + x) + 3]) }
}
