/// An error that says what the failure of a database means to a program: what the closures of a store throw.
///
/// ```swift
/// enum ShopError: SQLErrorConvertible {
///   case soldOut
///   case database(SQLError)
///   init(_ error: SQLError) { self = .database(error) }
/// }
/// ```
public protocol SQLErrorConvertible: Error {
  /// The error that a failure of the database becomes.
  init(_ error: SQLError)
}
