/// A member that objects of a kind may have.
package struct ObjectMember<Object>: Sendable {
  /// Given by the form that it belongs to.
  var key = ""
  var isRequired: Bool
  private let describe: @Sendable () -> JSONSchema.Member
  /// Reads the value, which is not null, into an object.
  let read: @Sendable (inout JSONObjectDecoder, inout Object) throws(JSONSyntaxError) -> Void

  /// What the schema says of it.
  var schema: JSONSchema.Member {
    var schema = describe()
    schema.key = key
    return schema
  }

  /// A member that must be there or not.
  package static func member<Value>(
    _ form: ValueForm<Value>, isRequired: Bool, set: @escaping @Sendable (inout Object, Value?) -> Void
  ) -> ObjectMember {
    ObjectMember(form, nil, isRequired: isRequired, usual: nil, set)
  }

  private init<Value>(
    _ form: ValueForm<Value>, _ description: String?, isRequired: Bool, usual: JSONValue?,
    _ set: @escaping @Sendable (inout Object, Value?) -> Void
  ) {
    self.isRequired = isRequired
    describe = {
      JSONSchema.Member(
        key: "", isRequired: isRequired, schema: form.schema, description: description, usual: usual)
    }
    let read = form.read
    self.read = { (decoder, object) throws(JSONSyntaxError) in set(&object, try read(&decoder)) }
  }

  /// A member that can be left out.
  ///
  /// - Parameters:
  ///   - description: what it means; nil: what its form says.
  ///   - usual: what leaving it out means.
  ///   - set: takes the value, or nil when there is something wrong with it.
  package static func optional<Value>(
    _ form: ValueForm<Value>, _ description: String? = nil, usual: JSONValue? = nil,
    set: @escaping @Sendable (inout Object, Value?) -> Void
  ) -> ObjectMember {
    ObjectMember(form, description, isRequired: false, usual: usual, set)
  }

  /// A member that must be there.
  package static func required<Value>(
    _ form: ValueForm<Value>, _ description: String? = nil, set: @escaping @Sendable (inout Object, Value?) -> Void
  ) -> ObjectMember {
    ObjectMember(form, description, isRequired: true, usual: nil, set)
  }
}
