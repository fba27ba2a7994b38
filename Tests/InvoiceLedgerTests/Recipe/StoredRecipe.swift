import Foundation
import InvoiceCore
import InvoiceModel
import InvoiceRendering
import TestSupport

@testable import InvoiceLedger

/// What a ledger would keep of a rendering: texts and bytes, nothing else.
struct StoredRecipe {
  var json: [UInt8]
  var blobs: [[UInt8]]

  init(_ captured: CapturedRecipe) {
    json = captured.recipe.json
    blobs = captured.blobs.map(\.bytes)
  }

  func renderer(fonts: [String] = []) throws -> RecipeRenderer {
    try RecipeRenderers(fonts: fonts).renderer(for: RenderingRecipe(json: json), blobs: blobs.map(RecipeBlob.init))
  }
}

/// A folder of its own, which is deleted with it.
final class RecipeFolder {
  let path = NSTemporaryDirectory() + "recipe-" + UUID().uuidString

  init(_ files: [String: [UInt8]]) throws {
    for (name, bytes) in files { try write(name, bytes) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    let url = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path + "/" + name) }

  /// A copy of the bundled template, with a colour of its own.
  static func template() throws -> RecipeFolder {
    var files = Dictionary(
      try InvoiceTemplate.classic.stored().files.map { ($0.name, $0.bytes) }, uniquingKeysWith: { $1 })
    files["template.yaml"] = files["template.yaml"].map { $0 + Array("\n# ours\n".utf8) }
    return try RecipeFolder(files)
  }

  static func font(_ name: String) throws -> [UInt8] { try bytes(TestFiles.fonts[0] + "/" + name) }

  static func bytes(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) }
}
