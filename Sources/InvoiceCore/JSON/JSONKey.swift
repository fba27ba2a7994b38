/// The keys of one kind of object.
package protocol JSONKey: RawRepresentable, CaseIterable, Equatable, Sendable where RawValue == String {}
