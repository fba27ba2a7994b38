/// The keys of a mapping: each is a case, and its line in the mapping's form says what it is and how it is read.
protocol ConfigurationKey: RawRepresentable<String>, CaseIterable, Hashable {}
