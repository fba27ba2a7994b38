/// The keys of the invoice JSON, one enumeration for each kind of object, in the order in which they are written.
///
/// Each has a form beside its keys: a line a key, by which the decoder reads, and from which the schema is made.
package enum InvoiceKeys {}
