/* Calls libinvoicekit as programs do that mean no harm, and as those that do. caller WHAT FILE…: says "ok", or what is
 * wrong. */
#include <errno.h>
#include <invoicekit.h>
#include <malloc.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *text;
static size_t text_size;

static void require(int condition, const char *what) {
  if (condition) return;
  printf("wrong: %s\n", what);
  exit(1);
}

static char *contents(const char *path, size_t *size) {
  FILE *file = fopen(path, "rb");
  require(file != NULL, path);
  char *bytes = malloc(1 << 22);
  require(bytes != NULL, "memory");
  *size = fread(bytes, 1, 1 << 22, file);
  fclose(file);
  return bytes;
}

/* A call, and all of it taken back. */
static int call(const void *invoice, size_t size, const char *options) {
  void *document;
  size_t document_size;
  char *problems;
  int status = invoicekit_render(invoice, size, options, &document, &document_size, &problems);
  require((status == 0) == (document != NULL) && (document != NULL || document_size == 0), "a document without success");
  require(problems != NULL && problems[0] == '[', "no problems");
  require(status == 0 || strstr(problems, "\"error\"") != NULL, "a failure without a reason");
  invoicekit_free(document);
  invoicekit_free(problems);
  return status;
}

/* 1,000 calls, good and bad, take no more memory than 100. */
static void leak(void) {
  static const char *const options[] = {NULL, "{\"facturx\":true}", "{\"format\":\"json\"}", "{\"langage\":\"en\"}", "{"};
  size_t before = 0;
  for (int i = 0; i < 1200; i++) {
    if (i == 200) before = mallinfo2().uordblks;
    call(text, i % 7 == 6 ? text_size / 2 : text_size, options[i % 5]);
    char *problems;
    invoicekit_check(text, i % 7 == 5 ? text_size / 3 : text_size, NULL, &problems);
    invoicekit_free(problems);
  }
  size_t after = mallinfo2().uordblks;
  if (after > before + 65536) printf("%zu bytes more; ", after - before);
  require(after <= before + 65536, "memory is lost");
}

/* A few calls, for valgrind. */
static void few(void) {
  require(call(text, text_size, "{\"facturx\":true}") == 0, "the invoice");
  require(call(text, text_size / 2, NULL) == 65, "half of it");
  require(call(text, text_size, "{\"format\":\"ubl\",\"rules\":\"none\"}") == 0, "the XML");
  require(call(text, text_size, "{\"format\":\"png\",\"dpi\":20}") == 0, "the picture");
  require(call(text, text_size, "{\"format\":\"svg\"}") == 0, "the drawing");
  require(invoicekit_check(text, text_size, "[]", NULL) == 64, "no options");
}

static void *first;
static size_t first_size;

static void *work(void *round) {
  for (int i = 0; i < *(int *)round; i++) {
    void *document;
    size_t size;
    int status = invoicekit_render(text, text_size, NULL, &document, &size, NULL);
    if (status != 0 || size != first_size || memcmp(document, first, size) != 0) return "another document";
    invoicekit_free(document);
    if (call(text, text_size / 2, NULL) != 65) return "another failure";
  }
  return NULL;
}

/* Several threads at once, each with a small stack of so many KiB. */
static void threads(size_t stack) {
  require(invoicekit_render(text, text_size, NULL, &first, &first_size, NULL) == 0, "the invoice");
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  require(pthread_attr_setstacksize(&attributes, stack << 10) == 0, "a stack");
  pthread_t ids[4];
  int rounds = 20;
  for (int i = 0; i < 4; i++) require(pthread_create(&ids[i], &attributes, work, &rounds) == 0, "a thread");
  for (int i = 0; i < 4; i++) {
    void *result;
    pthread_join(ids[i], &result);
    require(result == NULL, result);
  }
  invoicekit_free(first);
}

/* Whatever it is given. */
static void misuse(void) {
  void *document = text;
  size_t size = 1;
  char *problems = text;
  require(invoicekit_render(NULL, 0, NULL, NULL, NULL, NULL) == 65, "nothing");
  require(invoicekit_render(NULL, 12, NULL, &document, &size, &problems) == 65, "nothing, and a size");
  require(document == NULL && size == 0 && strstr(problems, "\"code\"") != NULL, "nothing is left of before");
  invoicekit_free(problems);
  invoicekit_free(NULL);
  require(invoicekit_check(text, text_size, "", NULL) == 0, "empty options");
  size_t huge = (size_t)65 << 20;
  char *spaces = malloc(huge);
  require(spaces != NULL, "memory");
  memset(spaces, ' ', huge);
  require(invoicekit_render(spaces, huge, NULL, NULL, NULL, &problems) == 65, "too large");
  require(strstr(problems, "document-too-large") != NULL, "too large, by its name");
  invoicekit_free(problems);
  memset(spaces, '[', huge);
  require(call(spaces, huge - (2 << 20), NULL) == 65, "too deep");
  free(spaces);
  /* Rubbish, made of a good invoice. */
  unsigned seed = 12;
  char *copy = malloc(text_size + 1);
  for (int i = 0; i < 1000; i++) {
    memcpy(copy, text, text_size);
    for (int change = 0; change < 1 + i % 8; change++) {
      seed = seed * 1103515245u + 12345u;
      copy[(seed >> 8) % text_size] = (char)(seed >> 24);
    }
    invoicekit_check(copy, i % 3 ? text_size : (seed >> 4) % text_size, NULL, &problems);
    require(problems != NULL, "rubbish without an answer");
    invoicekit_free(problems);
    copy[i % 100] = 0;
    invoicekit_check(text, text_size, copy + (i % 50), NULL);
  }
  free(copy);
}

struct pages {
  int next;
};

static void take(void *context, int page, const void *document, size_t size) {
  struct pages *pages = context;
  require(page == pages->next && size > 0, "a page");
  pages->next++;
  fwrite(document, 1, size, stderr);
}

/* All pages of an invoice of two, and what cannot be. */
static void pages(void) {
  struct pages all = {1}, none = {1};
  char *problems;
  require(invoicekit_render_pages(text, text_size, "{\"format\":\"svg\"}", take, &all, &problems) == 0, "the pages");
  require(all.next == 3 && strcmp(problems, "[]") == 0, "two pages");
  invoicekit_free(problems);
  require(invoicekit_render_pages(text, text_size, "{\"format\":\"png\",\"dpi\":20}", NULL, NULL, NULL) == 0, "nobody");
  static const char *const bad[] = {NULL, "{\"format\":\"html\"}", "{\"format\":\"png\",\"page\":1}",
                                    "{\"format\":\"svg\",\"pages\":\"0\"}",
                                    "{\"format\":\"png\",\"facturx\":true}", "{\"format\":\"png\",\"dpi\":1.5}"};
  for (int i = 0; i < 6; i++) {
    require(invoicekit_render_pages(text, text_size, bad[i], take, &none, &problems) == 64, "bad options");
    require(strstr(problems, "\"usage\"") != NULL, "why they are bad");
    invoicekit_free(problems);
  }
  require(call(text, text_size, "{\"format\":\"png\",\"pages\":\"all\"}") == 64, "several pages in one file");
  const char *beyond = "{\"format\":\"svg\",\"pages\":\"3\"}";
  require(invoicekit_render_pages(text, text_size, beyond, take, &none, &problems) == 65, "no such page");
  require(strstr(problems, "no-such-page") != NULL && none.next == 1, "why there is none");
  invoicekit_free(problems);
}

/* What belongs to the program stays as it was. */
static void manners(void) {
  static const int signals[] = {SIGPIPE, SIGXFSZ, SIGINT, SIGTERM, SIGCHLD, SIGSEGV, SIGABRT};
  struct sigaction before[7], after;
  for (int i = 0; i < 7; i++) sigaction(signals[i], NULL, &before[i]);
  setenv("TZ", "America/New_York", 1);
  setenv("LANG", "ja_JP.UTF-8", 1);
  setenv("LC_ALL", "ar_EG.UTF-8", 1);
  setenv("SOURCE_DATE_EPOCH", "1", 1);
  require(call(text, text_size, NULL) == 0, "the invoice");
  for (int i = 0; i < 7; i++) {
    sigaction(signals[i], NULL, &after);
    require(after.sa_handler == before[i].sa_handler && after.sa_flags == before[i].sa_flags, "a signal");
  }
  require(strcmp(getenv("TZ"), "America/New_York") == 0 && strcmp(getenv("LANG"), "ja_JP.UTF-8") == 0, "a variable");
  void *document;
  size_t size;
  require(invoicekit_render(text, text_size, NULL, &document, &size, NULL) == 0, "once more");
  fwrite(document, 1, size, stderr);
  invoicekit_free(document);
}

int main(int count, char **arguments) {
  require(count == 3, "the call");
  text = contents(arguments[2], &text_size);
  if (strcmp(arguments[1], "leak") == 0) leak();
  else if (strcmp(arguments[1], "few") == 0) few();
  else if (strcmp(arguments[1], "threads") == 0) threads(256);
  else if (strcmp(arguments[1], "debugged-threads") == 0) threads(512);
  else if (strcmp(arguments[1], "misuse") == 0) misuse();
  else if (strcmp(arguments[1], "pages") == 0) pages();
  else if (strcmp(arguments[1], "manners") == 0) manners();
  else require(0, "no such call");
  free(text);
  printf("ok\n");
  return 0;
}
