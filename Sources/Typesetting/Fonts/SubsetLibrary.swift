import CHarfBuzz
import Glibc

/// libharfbuzz-subset, which makes fonts of a few characters of others, and writes whole ones anew.
///
/// The library is opened for the first drawing, or the first template with fonts of its own, and not when the process
/// starts: few processes have one. Its
/// functions are declared here as hb-subset.h has them since version 6.
struct SubsetLibrary: Sendable {
  private typealias Create = @convention(c) () -> OpaquePointer?
  private typealias Destroy = @convention(c) (OpaquePointer) -> Void
  private typealias Member = @convention(c) (OpaquePointer) -> OpaquePointer?
  private typealias MemberOfKind = @convention(c) (OpaquePointer, UInt32) -> OpaquePointer?
  private typealias SetFlags = @convention(c) (OpaquePointer, UInt32) -> Void
  private typealias Pin = @convention(c) (OpaquePointer, OpaquePointer, UInt32, Float) -> Int32
  private typealias Plan = @convention(c) (OpaquePointer, OpaquePointer) -> OpaquePointer?

  /// HB_SUBSET_FLAGS_NO_HINTING: pages are drawn without.
  private static let withoutHinting: UInt32 = 1

  /// The one of this process, or why there is none.
  static let shared = Result { () throws(TypesettingError) in try SubsetLibrary() }

  private let create: Create
  private let destroy: Destroy
  private let unicodes: Member
  private let glyphs: Member
  private let sets: MemberOfKind
  private let setFlags: SetFlags
  private let pin: Pin
  private let plan: Plan
  private let execute: Member
  private let mapping: Member
  private let destroyPlan: Destroy

  /// - Parameter name: of the library's file.
  /// - Throws: `TypesettingError.noSubsetting`.
  init(name: String = "libharfbuzz-subset.so.0") throws(TypesettingError) {
    guard let handle = dlopen(name, RTLD_NOW) else { throw .noSubsetting(reason: "is not installed") }
    guard let create = dlsym(handle, "hb_subset_input_create_or_fail"),
      let destroy = dlsym(handle, "hb_subset_input_destroy"),
      let unicodes = dlsym(handle, "hb_subset_input_unicode_set"),
      let glyphs = dlsym(handle, "hb_subset_input_glyph_set"),
      let sets = dlsym(handle, "hb_subset_input_set"),
      let setFlags = dlsym(handle, "hb_subset_input_set_flags"),
      let pin = dlsym(handle, "hb_subset_input_pin_axis_location"),
      let plan = dlsym(handle, "hb_subset_plan_create_or_fail"),
      let execute = dlsym(handle, "hb_subset_plan_execute_or_fail"),
      let mapping = dlsym(handle, "hb_subset_plan_new_to_old_glyph_mapping"),
      let destroyPlan = dlsym(handle, "hb_subset_plan_destroy")
    else { throw .noSubsetting(reason: "lacks a function, as before version 6") }
    // The C interface is stable: a function keeps its parameters as long as it keeps its name.
    self.create = unsafeBitCast(create, to: Create.self)
    self.destroy = unsafeBitCast(destroy, to: Destroy.self)
    self.unicodes = unsafeBitCast(unicodes, to: Member.self)
    self.glyphs = unsafeBitCast(glyphs, to: Member.self)
    self.sets = unsafeBitCast(sets, to: MemberOfKind.self)
    self.setFlags = unsafeBitCast(setFlags, to: SetFlags.self)
    self.pin = unsafeBitCast(pin, to: Pin.self)
    self.plan = unsafeBitCast(plan, to: Plan.self)
    self.execute = unsafeBitCast(execute, to: Member.self)
    self.mapping = unsafeBitCast(mapping, to: Member.self)
    self.destroyPlan = unsafeBitCast(destroyPlan, to: Destroy.self)
  }

  /// A font of some characters of another.
  ///
  /// - Parameters:
  ///   - scalars: its characters.
  ///   - shown: glyphs that it has besides those of the characters.
  /// - Returns: its file, and which glyph of the other each of its own is; nil when HarfBuzz cannot make one of it.
  func subset(
    of program: FontProgram, scalars: Set<UInt32>, glyphs shown: Set<UInt32>
  ) -> (file: [UInt8], original: [UInt32: UInt32])? {
    guard let face = program.face, let input = create() else { return nil }
    defer { destroy(input) }
    guard let unicodes = unicodes(input), let glyphs = glyphs(input) else { return nil }
    for scalar in scalars { hb_set_add(unicodes, scalar) }
    for glyph in shown { hb_set_add(glyphs, glyph) }
    setFlags(input, Self.withoutHinting)
    for axis in program.axes where pin(input, face, axis.tag, axis.value) == 0 { return nil }
    guard let plan = plan(face, input) else { return nil }
    defer { destroyPlan(plan) }
    guard let made = execute(plan) else { return nil }
    defer { hb_face_destroy(made) }
    guard let mapping = mapping(plan) else { return nil }
    let file = FontProgram.bytes(hb_face_reference_blob(made))
    guard !file.isEmpty else { return nil }
    var original: [UInt32: UInt32] = [:]
    for glyph in 0..<hb_face_get_glyph_count(made) {
      let old = hb_map_get(mapping, glyph)
      if old != UInt32.max { original[glyph] = old }
    }
    return (file, original)
  }

  /// hb_subset_flags_t: hints are left out, glyphs keep their numbers, and names of old platforms theirs. Subroutines stay:
  /// a few that call each other can stand for gigabytes.
  private static let rebuilding: UInt32 = 0x1 | 0x2 | 0x8 | 0x40 | 0x80
  /// hb_subset_sets_t: what is taken over as it is, and what is left out.
  private static let (untouched, dropped): (UInt32, UInt32) = (2, 3)
  /// hb_subset_sets_t: names, their languages, features and scripts.
  private static let choices: ClosedRange<UInt32> = 4...7
  /// "kern", which HarfBuzz checks whenever it shapes text.
  private static let kerning: UInt32 = 0x6B65_726E

  /// The same font, written anew: what reads it afterwards finds nothing that HarfBuzz has not understood.
  ///
  /// - Parameter face: an `hb_face_t`.
  /// - Returns: its file; nil when it is damaged.
  func rebuilt(_ face: OpaquePointer) -> [UInt8]? {
    guard let input = create() else { return nil }
    defer { destroy(input) }
    guard let unicodes = unicodes(input), let glyphs = glyphs(input), let untouched = sets(input, Self.untouched),
      let dropped = sets(input, Self.dropped)
    else { return nil }
    for set in [unicodes, glyphs] + Self.choices.compactMap({ sets(input, $0) }) {
      hb_set_clear(set)
      hb_set_invert(set)
    }
    hb_set_del(dropped, Self.kerning)
    hb_set_add(untouched, Self.kerning)
    setFlags(input, Self.rebuilding)
    guard let plan = plan(face, input) else { return nil }
    defer { destroyPlan(plan) }
    guard let made = execute(plan) else { return nil }
    defer { hb_face_destroy(made) }
    let file = FontProgram.bytes(hb_face_reference_blob(made))
    return file.isEmpty ? nil : file
  }
}
