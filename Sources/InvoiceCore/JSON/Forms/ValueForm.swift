/// A kind of value: how it is read from JSON, and what the schema says of it.
package struct ValueForm<Value>: Sendable {
  private let describe: @Sendable () -> JSONSchema
  /// Reads the value that begins here, which is not null. What is wrong with it is reported and gives nil.
  let read: @Sendable (inout JSONObjectDecoder) throws(JSONSyntaxError) -> Value?

  /// What the schema says of it.
  var schema: JSONSchema { describe() }

  /// A kind of value.
  ///
  /// - Parameter schema: made only when a schema is asked for.
  init(
    _ schema: @autoclosure @escaping @Sendable () -> JSONSchema,
    read: @escaping @Sendable (inout JSONObjectDecoder) throws(JSONSyntaxError) -> Value?
  ) {
    describe = schema
    self.read = read
  }
}
