#pragma once
#include <cairo.h>
#include <cairo-pdf.h>
#include <cairo-ft.h>
#include <stdlib.h>

/* What a face in memory needs as long as it lives. */
struct invoicekit_memory_face {
  FT_Library library;
  void *owner;
  void (*release)(void *);
};

static inline void invoicekit_free_memory_face(void *data) {
  struct invoicekit_memory_face *face = (struct invoicekit_memory_face *)data;
  FT_Done_FreeType(face->library);
  if (face->release) face->release(face->owner);
  free(face);
}

/* The release of FreeType; 0 on success. */
static inline int invoicekit_freetype_version(int *major, int *minor, int *patch) {
  FT_Library library;
  if (FT_Init_FreeType(&library) != 0) return -1;
  FT_Library_Version(library, major, minor, patch);
  FT_Done_FreeType(library);
  return 0;
}

/* A face of a font that is in memory, not hinted; NULL when it cannot be opened. The bytes are not copied. FreeType's
   library is the face's own, as two threads may not use one at a time; it goes with the face. Cairo keeps faces for a
   while that nobody uses any more, so who owns the bytes is released by it; at once when NULL is returned. */
static inline cairo_font_face_t *invoicekit_face_in_memory(const void *bytes, size_t size, void *owner,
                                                           void (*release)(void *)) {
  static const cairo_user_data_key_t key;
  FT_Face face;
  struct invoicekit_memory_face *data = (struct invoicekit_memory_face *)malloc(sizeof *data);
  if (data == NULL || FT_Init_FreeType(&data->library) != 0) {
    free(data);
    if (release) release(owner);
    return NULL;
  }
  data->owner = owner;
  data->release = release;
  if (FT_New_Memory_Face(data->library, (const FT_Byte *)bytes, (FT_Long)size, 0, &face) != 0) {
    invoicekit_free_memory_face(data);
    return NULL;
  }
  cairo_font_face_t *result = cairo_ft_font_face_create_for_ft_face(face, FT_LOAD_NO_HINTING);
  if (cairo_font_face_set_user_data(result, &key, data, invoicekit_free_memory_face) != CAIRO_STATUS_SUCCESS) {
    cairo_font_face_destroy(result);
    invoicekit_free_memory_face(data);
    return NULL;
  }
  return result;
}
