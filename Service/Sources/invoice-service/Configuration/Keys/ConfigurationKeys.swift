/// The keys of the configuration, mapping by mapping: what each of them is, how it is read, and what Docs/Service.md
/// says of it.
enum ConfigurationKeys {}
