/* The main program around an entry function that runs elsewhere: it reads the arguments from file 0, calls
   c4ml_packed, and writes results, buffers and times to file 3. emulated.py writes and reads the other ends.
   It needs no more than the few functions declared here, so that a target without a C library can supply them. */

#include <stddef.h>
#include <stdint.h>

extern void c4ml_packed(void **slots);
extern void *malloc(size_t);
extern void free(void *);
extern void *memcpy(void *, const void *, size_t);
extern void *memset(void *, int, size_t);
#if __STDC_HOSTED__
#include <fcntl.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>
#else
extern long read(int, void *, size_t);
extern long write(int, const void *, size_t);
#endif

enum { SCALAR, RANKED, UNRANKED };
enum { ALIGNMENT = 128, OUTPUT = 3 };
#define GLOBAL ((char *)(uintptr_t)0xdeadbeef) /* MLIR's allocated pointer of a global */

typedef struct {
  char *allocated, *aligned;
  int64_t rest[]; /* offset, sizes, strides */
} Memref;

typedef struct {
  int64_t rank;
  Memref *memref;
} Unranked;

typedef struct {
  int64_t kind, rank, bytes; /* bytes: of a scalar, of the raw memory of an argument, of one element of a result */
  char *memory;
  Memref *memref;
} Value;

static void input(void *to, size_t bytes) {
  for (char *at = to; bytes;) {
    long got = read(0, at, bytes);
    if (got <= 0)
      __builtin_trap();
    at += got, bytes -= got;
  }
}

static void output(const void *from, size_t bytes) {
  for (const char *at = from; bytes;) {
    long put = write(OUTPUT, at, bytes);
    if (put <= 0)
      __builtin_trap();
    at += put, bytes -= put;
  }
}

static int64_t word(void) {
  int64_t value;
  input(&value, sizeof value);
  return value;
}

static char *memory(size_t bytes) {
  char *got = malloc(bytes + ALIGNMENT);
  if (!got)
    __builtin_trap();
  got += ALIGNMENT - (uintptr_t)got % ALIGNMENT;
  return got;
}

static void *read_argument(Value *value) {
  value->kind = word();
  if (value->kind == SCALAR) {
    value->bytes = word();
    value->memory = memory(value->bytes + 16);
    input(value->memory, value->bytes);
    return value->memory;
  }
  value->rank = word();
  int64_t words = 1 + 2 * value->rank;
  value->memref = (Memref *)memory(sizeof(Memref) + words * sizeof(int64_t));
  input(value->memref->rest, words * sizeof(int64_t));
  value->bytes = word();
  int64_t origin = word();
  value->memory = memory(value->bytes);
  input(value->memory, value->bytes);
  value->memref->allocated = value->memref->aligned = value->memory + origin;
  if (value->kind == RANKED)
    return value->memref;
  Unranked *unranked = (Unranked *)memory(sizeof(Unranked));
  unranked->rank = value->rank, unranked->memref = value->memref;
  return unranked;
}

static void *read_result(Value *value) {
  value->kind = word();
  value->rank = word();
  value->bytes = word();
  size_t bytes = value->kind == SCALAR ? value->bytes + 16 : sizeof(Memref) + (1 + 2 * value->rank) * sizeof(int64_t);
  value->memory = memory(bytes);
  memset(value->memory, 0, bytes);
  value->memref = (Memref *)value->memory;
  return value->memory;
}

static char *gather(char *to, const char *from, int64_t item, int64_t rank, const int64_t *sizes, const int64_t *strides) {
  if (!rank)
    return (char *)memcpy(to, from, item) + item;
  for (int64_t i = 0; i < sizes[0]; i++)
    to = gather(to, from + i * strides[0] * item, item, rank - 1, sizes + 1, strides + 1);
  return to;
}

static void write_result(const Value *value) {
  if (value->kind == SCALAR) {
    output(value->memory, value->bytes);
    return;
  }
  const Memref *memref = value->memref;
  const int64_t *sizes = memref->rest + 1;
  int64_t count = 1;
  for (int64_t i = 0; i < value->rank; i++)
    count *= sizes[i];
  output(sizes, value->rank * sizeof(int64_t));
  char *dense = memory(count * value->bytes);
  gather(dense, memref->aligned + memref->rest[0] * value->bytes, value->bytes, value->rank, sizes, sizes + value->rank);
  output(dense, count * value->bytes);
}

/* Frees what the results own: not the arguments, not globals, nothing twice. */
static void free_results(const Value *arguments, int64_t taken, Value *results, int64_t given) {
  for (int64_t i = 0; i < given; i++) {
    char *owned = results[i].kind == SCALAR ? 0 : results[i].memref->allocated;
    for (int64_t j = 0; j < taken; j++)
      if (arguments[j].kind != SCALAR && arguments[j].memref->allocated == owned)
        owned = 0;
    for (int64_t j = 0; j < i; j++)
      if (results[j].kind != SCALAR && results[j].memref->allocated == owned)
        owned = 0;
    if (owned && owned != GLOBAL)
      free(owned);
  }
}

/* Instructions are counted from the first to the second of these. */
__attribute__((noinline)) void c4ml_begin(void) { __asm__ volatile("" ::: "memory"); }
__attribute__((noinline)) void c4ml_end(void) { __asm__ volatile("" ::: "memory"); }

__attribute__((noinline)) void c4ml_call(void **slots) {
  c4ml_begin();
  c4ml_packed(slots);
  c4ml_end();
}

/* Only the first call prints. */
#if __STDC_HOSTED__
static int64_t nanoseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * INT64_C(1000000000) + now.tv_nsec;
}
/* What the code prints before it aborts must not be lost. */
static void prepare(void) { setvbuf(stdout, 0, _IOLBF, 1 << 12); }
static void silence(void) {
  fflush(stdout);
  dup2(open("/dev/null", O_WRONLY), 1);
}
#else
extern int64_t nanoseconds(void);
extern void silence(void);
static void prepare(void) {}
#endif

int main(void) {
  prepare();
  int64_t taken = word(), given = word(), repeat = word();
  Value *arguments = (Value *)memory(taken * sizeof(Value)), *results = (Value *)memory(given * sizeof(Value));
  void **slots = (void **)memory((taken + given) * sizeof(void *));
  for (int64_t i = 0; i < taken; i++)
    slots[i] = read_argument(&arguments[i]);
  for (int64_t i = 0; i < given; i++)
    slots[taken + i] = read_result(&results[i]);
  c4ml_call(slots);
  for (int64_t i = 0; i < given; i++)
    write_result(&results[i]);
  for (int64_t i = 0; i < taken; i++)
    if (arguments[i].kind != SCALAR)
      output(arguments[i].memory, arguments[i].bytes);
  if (repeat > 0)
    silence();
  while (repeat-- > 0) {
    free_results(arguments, taken, results, given);
    int64_t start = nanoseconds();
    c4ml_packed(slots);
    int64_t took = nanoseconds() - start;
    output(&took, sizeof took);
  }
  return 0;
}
