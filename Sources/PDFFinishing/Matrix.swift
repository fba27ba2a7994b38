/// A transformation of coordinates (ISO 32000-1, 8.3.4).
struct Matrix {
  var (a, b, c, d, e, f) = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)

  func apply(_ x: Double, _ y: Double) -> (Double, Double) { (a * x + c * y + e, b * x + d * y + f) }

  /// This transformation, then `next`.
  func then(_ next: Matrix) -> Matrix {
    let (e, f) = next.apply(e, f)
    return Matrix(
      (
        a * next.a + b * next.c, a * next.b + b * next.d, c * next.a + d * next.c, c * next.b + d * next.d, e, f
      ))
  }

  init() {}

  init(_ values: (Double, Double, Double, Double, Double, Double)) { (a, b, c, d, e, f) = values }
}
