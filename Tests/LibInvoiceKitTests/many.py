"""many.py LIBRARY FOLDER NAME…: each sample in each way, a line of status, digest and problems for each."""
import ctypes, hashlib, json, sys

library = ctypes.CDLL(sys.argv[1])
out = ctypes.POINTER(ctypes.c_void_p)
library.invoicekit_render.argtypes = [
    ctypes.c_char_p, ctypes.c_size_t, ctypes.c_char_p, out, ctypes.POINTER(ctypes.c_size_t), out]
library.invoicekit_free.argtypes = [ctypes.c_void_p]
for line in sys.stdin:
    path, options = line.rstrip("\n").split("\t")
    with open(path, "rb") as file:
        invoice = file.read()
    document, size, problems = ctypes.c_void_p(), ctypes.c_size_t(), ctypes.c_void_p()
    status = library.invoicekit_render(
        invoice, len(invoice), options.encode(), ctypes.byref(document), ctypes.byref(size), ctypes.byref(problems))
    made = ctypes.string_at(document.value, size.value) if document.value else b""
    found = json.loads(ctypes.string_at(problems.value))
    for problem in found:
        problem.pop("file", None)
    library.invoicekit_free(document)
    library.invoicekit_free(problems)
    print(status, hashlib.sha256(made).hexdigest(), json.dumps(found, sort_keys=True))
