/// A compiler as it was when a template's blocks were compiled, for what is compiled when a document first asks for it.
///
/// All of that shares one: a compiler for each took 500,000 instructions of compiling `classic`.
final class FrozenCompiler: Sendable {
  // Unsafe for the compiler alone: no one else has its two objects, and nothing else of it can be changed.
  nonisolated(unsafe) private let compiler: TemplateCompiler

  init(_ compiler: TemplateCompiler) { self.compiler = compiler.renewed(frozen: nil) }

  /// The compiler for one part; another thread may compile another one. What it finds is told nowhere, as there is
  /// nothing to find.
  var thawed: TemplateCompiler { compiler.renewed(frozen: self) }
}
