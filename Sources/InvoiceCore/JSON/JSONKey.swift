/// The keys of one kind of object.
protocol JSONKey: RawRepresentable, CaseIterable, Equatable, Sendable where RawValue == String {}
