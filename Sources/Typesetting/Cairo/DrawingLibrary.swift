import CCairo
import CGLib
import Glibc

/// librsvg, which draws SVG on Cairo's surfaces.
///
/// The library is opened when the first drawing is there and not when the process starts: it brings a dozen others. Its
/// functions are declared here as rsvg.h has them since 2.46.
struct DrawingLibrary: Sendable {
  /// Why nothing is drawn.
  enum Failure: Error {
    case library(reason: String)
    case notDrawn(reason: String)
  }

  /// RsvgRectangle.
  private struct Room {
    var x = 0.0
    var y = 0.0
    var width, height: Double
  }

  private typealias New =
    @convention(c) (
      UnsafePointer<UInt8>?, UInt, UnsafeMutablePointer<UnsafeMutablePointer<GError>?>?
    ) -> UnsafeMutableRawPointer?
  private typealias Render =
    @convention(c) (
      UnsafeMutableRawPointer, OpaquePointer, UnsafeRawPointer, UnsafeMutablePointer<UnsafeMutablePointer<GError>?>?
    ) -> Int32

  private typealias Release = @convention(c) (UnsafeMutableRawPointer) -> Void

  /// The one of this process, or why there is none.
  static let shared = Result { () throws(Failure) in try DrawingLibrary() }

  private let new: New
  private let render: Render
  /// GObject's, which librsvg brings.
  private let release: Release

  /// - Parameter name: of the library's file.
  init(name: String = PictureLibrary.rsvg.file) throws(Failure) {
    guard let handle = dlopen(name, RTLD_NOW) else { throw .library(reason: "is not installed") }
    guard let new = dlsym(handle, "rsvg_handle_new_from_data"),
      let render = dlsym(handle, "rsvg_handle_render_document"), let release = dlsym(handle, "g_object_unref")
    else { throw .library(reason: "lacks a function") }
    // The C interface is stable: a function keeps its parameters as long as it keeps its name.
    self.new = unsafeBitCast(new, to: New.self)
    self.render = unsafeBitCast(render, to: Render.self)
    self.release = unsafeBitCast(release, to: Release.self)
  }

  /// Draws a drawing that was looked at into all of a surface.
  ///
  /// - Parameters:
  ///   - bytes: SVG.
  ///   - surface: of Cairo.
  ///   - width, height: the room that it is fitted into.
  func draw(_ bytes: [UInt8], on surface: OpaquePointer, width: Double, height: Double) throws(Failure) {
    var error: UnsafeMutablePointer<GError>?
    defer { if let error { g_error_free(error) } }
    guard let drawing = bytes.withUnsafeBufferPointer({ new($0.baseAddress, UInt($0.count), &error) }) else {
      throw .notDrawn(reason: "librsvg cannot read it")
    }
    defer { release(drawing) }
    guard let context = cairo_create(surface) else { throw .notDrawn(reason: "there is no memory") }
    defer { cairo_destroy(context) }
    var room = Room(width: width, height: height)
    guard render(drawing, context, &room, &error) != 0, cairo_status(context) == CAIRO_STATUS_SUCCESS else {
      throw .notDrawn(reason: "librsvg cannot draw it")
    }
  }
}
