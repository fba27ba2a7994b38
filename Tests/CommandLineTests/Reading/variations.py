"""Makes variations of a Factur-X PDF: variations.py FACTURX.pdf FOLDER. Prints the names of the files."""
import sys
import zlib

import pikepdf
from pikepdf import Array, Dictionary, Encryption, Name, ObjectStreamMode, Stream, String

source, folder = sys.argv[1:]


def save(name, pdf, **options):
    pdf.save(f"{folder}/{name}.pdf", static_id="encryption" not in options, **options)
    print(name)


def opened():
    return pikepdf.open(source)


def specification(pdf):
    return pdf.Root.AF[0]


def add_file(pdf, name, data, names, relationship="/Supplement", kind="/text/plain"):
    stream = Stream(pdf, data)
    stream.Type = Name.EmbeddedFile
    stream.Subtype = Name(kind)
    entry = pdf.make_indirect(
        Dictionary(Type=Name.Filespec, F=String(name), UF=String(name), AFRelationship=Name(relationship),
                   EF=Dictionary(F=stream, UF=stream)))
    names.append(String(name))
    names.append(entry)
    return entry


save("plain", opened())
save("object-streams", opened(), object_stream_mode=ObjectStreamMode.generate)
save("uncompressed", opened(), compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.generalized)
save("linearized", opened(), linearize=True)
for revision in (3, 4, 6):
    save(f"encrypted-{revision}", opened(),
         encryption=Encryption(user="", owner="owner", R=revision, aes=revision > 3, metadata=revision > 3))
save("password", opened(), encryption=Encryption(user="secret", owner="owner", R=6))

with open(source, "rb") as file:
    data = file.read()
at = data.rindex(b"startxref")
for name, damaged in {
    "damaged-startxref": data[:at] + b"startxref\n7\n%%EOF\n",
    "damaged-xref": data[:data.rindex(b"xref\n", 0, at)] + b"garbage\n" * 9 + data[data.rindex(b"trailer"):],
    "no-end": data[:at],
    "garbage-before": b"garbage\n" * 9 + data,
}.items():
    with open(f"{folder}/{name}.pdf", "wb") as file:
        file.write(damaged)
    print(name)

pdf = opened()
names = pdf.Root.Names.EmbeddedFiles.Names
for number in range(3):
    add_file(pdf, f"note-{number}.txt", b"text", names)
add_file(pdf, "other.xml", b"<other/>", names, kind="/text/xml")
save("several", pdf)

pdf = opened()
inner = pdf.make_indirect(Dictionary(Names=pdf.Root.Names.EmbeddedFiles.Names, Limits=Array(["a", "z"])))
pdf.Root.Names.EmbeddedFiles = Dictionary(Kids=Array([pdf.make_indirect(Dictionary(Kids=Array([inner])))]))
del pdf.Root.AF
save("kids", pdf)

pdf = opened()
loop = pdf.make_indirect(Dictionary())
loop.Kids = Array([loop, loop])
pdf.Root.Names.EmbeddedFiles = loop
save("looping-kids", pdf)

pdf = opened()
del pdf.Root.AF
save("not-associated", pdf)
pdf = opened()
del pdf.Root.Names
save("not-listed", pdf)

for title in ("zugferd-invoice.xml", "ZUGFeRD-invoice.xml", "xrechnung.xml", "Rechnung 2026 äöü.XML"):
    pdf = opened()
    specification(pdf).UF = String(title)
    specification(pdf).F = String("factur.xml")
    save("named-" + title.split(".")[0].replace(" ", "-").replace("äöü", "x"), pdf)

pdf = opened()
del specification(pdf).UF
save("without-unicode-name", pdf)
pdf = opened()
specification(pdf).AFRelationship = Name.Unspecified
save("relationship", pdf)
pdf = opened()
pdf.Root.Metadata.write(
    pdf.Root.Metadata.read_bytes().replace(b">EN 16931<", b">BASIC<").replace(b"<pdfaid:part>3", b"<pdfaid:part>1"))
save("other-level", pdf)
pdf = opened()
pdf.Root.Metadata.write(b"<x")
save("broken-metadata", pdf, fix_metadata_version=False)
pdf = opened()
del pdf.Root.Metadata
save("no-metadata", pdf)

pdf = opened()
stream = specification(pdf).EF.F
xml = stream.read_bytes()
stream.write(zlib.compress(xml), filter=Name.FlateDecode)
save("filter-flate", pdf, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
stream.write(xml.hex().encode() + b">", filter=Name.ASCIIHexDecode)
save("filter-hex", pdf, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
stream.write(zlib.compress(xml).hex().encode() + b">", filter=Array([Name.ASCIIHexDecode, Name.FlateDecode]))
save("filter-both", pdf, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)

for name, broken in {"damaged-attachment": zlib.compress(xml)[:900],
                     "bomb": zlib.compress(bytes(70 << 20), 9),
                     "double-bomb": zlib.compress(zlib.compress(bytes(70 << 20), 9), 9)}.items():
    pdf = opened()
    for key in ("F", "UF"):
        filters = Array([Name.FlateDecode, Name.FlateDecode]) if name == "double-bomb" else Name.FlateDecode
        specification(pdf).EF[Name("/" + key)].write(broken, filter=filters)
    save(name, pdf, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)

pdf = opened()
del pdf.Root.AF
del pdf.Root.Names
save("no-attachments", pdf)

# An object stream that unpacks to 2 GiB; the catalog is in it.
packer = zlib.compressobj(9)
objects = packer.compress(b"1 0 <</Type/Catalog>>")
blank = b" " * (16 << 20)
for _ in range(2 * 64):
    objects += packer.compress(blank)
objects += packer.flush()
out = b"%PDF-1.7\n"
first = len(out)
out += b"2 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>stream\n" % len(objects) + objects
out += b"\nendstream endobj\n"
second = len(out)
table = b"".join(bytes([kind]) + field.to_bytes(4, "big") + bytes([index]) for kind, field, index in
                 [(0, 0, 255), (2, 2, 0), (1, first, 0), (1, second, 0)])
out += b"3 0 obj<</Type/XRef/Size 4/W[1 4 1]/Root 1 0 R/Length %d>>stream\n" % len(table) + table
out += b"\nendstream endobj\nstartxref\n%d\n%%%%EOF\n" % second
with open(f"{folder}/object-bomb.pdf", "wb") as file:
    file.write(out)
print("object-bomb")
