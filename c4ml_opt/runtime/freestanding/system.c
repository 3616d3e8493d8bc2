/* What the driver and lowered code need of a C library, over the system calls of Linux, for Hexagon.
   Plain C without assembly: the code generator has no assembler for Hexagon. */

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

enum { WRITE = 64, READ = 63, EXIT = 93, CLOCK_GETTIME = 113, KILL = 129, GETPID = 172, MMAP = 222 };

/* { r6 = memw(r29+#0) } { trap0(#1) } { jumpr r31 }: six arguments stay in their registers, the seventh is the number. */
static const uint32_t call_system[] = {0x919dc006, 0x5400c004, 0x529fc000};
typedef long (*System)(long, long, long, long, long, long, long);
#define SYSTEM(number, a, b, c) ((System)(uintptr_t)call_system)((long)(a), (long)(b), (long)(c), 0, 0, 0, number)

extern int main(void);

_Noreturn void exit(int status) {
  for (;;)
    SYSTEM(EXIT, status, 0, 0);
}

_Noreturn void abort(void) {
  SYSTEM(KILL, SYSTEM(GETPID, 0, 0, 0), 6, 0);
  exit(134);
}

void _start(void) { exit(main()); }

long read(int file, void *to, size_t bytes) { return SYSTEM(READ, file, to, bytes); }
long write(int file, const void *from, size_t bytes) { return SYSTEM(WRITE, file, from, bytes); }

int64_t nanoseconds(void) {
  struct {
    long seconds, nanoseconds;
  } now;
  SYSTEM(CLOCK_GETTIME, 1, &now, 0);
  return now.seconds * INT64_C(1000000000) + now.nanoseconds;
}

void *memcpy(void *to, const void *from, size_t bytes) {
  char *t = to;
  const char *f = from;
  if (!(((uintptr_t)t | (uintptr_t)f) & 7))
    for (; bytes >= 8; bytes -= 8, t += 8, f += 8)
      *(uint64_t *)t = *(const uint64_t *)f;
  while (bytes--)
    *t++ = *f++;
  return to;
}

void *memmove(void *to, const void *from, size_t bytes) {
  if ((uintptr_t)to - (uintptr_t)from >= bytes)
    return memcpy(to, from, bytes);
  while (bytes--)
    ((char *)to)[bytes] = ((const char *)from)[bytes];
  return to;
}

void *memset(void *to, int value, size_t bytes) {
  char *t = to;
  uint64_t wide = (uint8_t)value * UINT64_C(0x0101010101010101);
  if (!((uintptr_t)t & 7))
    for (; bytes >= 8; bytes -= 8, t += 8)
      *(uint64_t *)t = wide;
  while (bytes--)
    *t++ = value;
  return to;
}

void __hexagon_memcpy_likely_aligned_min32bytes_mult8bytes(void *to, const void *from, size_t bytes) { memcpy(to, from, bytes); }

/* A heap that grows; freed blocks are kept by power of two of their size. */
typedef struct Header {
  struct Header *next;
  uint32_t kind;
} Header;

enum { KINDS = 32, ALIGNMENT = 128, CHUNK = 1 << 24, READ_WRITE = 3, PRIVATE_ANONYMOUS = 0x22 };
static Header *freed[KINDS];
static char *heap, *heap_end;

static int grow(size_t bytes) {
  size_t chunk = bytes > CHUNK ? bytes : CHUNK;
  long got = ((System)(uintptr_t)call_system)(0, chunk, READ_WRITE, PRIVATE_ANONYMOUS, -1, 0, MMAP);
  if (got < 0 && got > -4096)
    return 0;
  heap = (char *)got, heap_end = heap + chunk;
  return 1;
}

void *malloc(size_t bytes) {
  uint32_t kind = 7;
  while (((size_t)1 << kind) < bytes + ALIGNMENT)
    if (++kind == KINDS)
      return 0;
  Header *block = freed[kind];
  if (block) {
    freed[kind] = block->next;
  } else {
    size_t size = (size_t)1 << kind;
    if ((size_t)(heap_end - heap) < size && !grow(size))
      return 0;
    block = (Header *)heap;
    heap += size;
    block->kind = kind;
  }
  return (char *)block + ALIGNMENT;
}

void free(void *pointer) {
  if (!pointer)
    return;
  Header *block = (Header *)((char *)pointer - ALIGNMENT);
  block->next = freed[block->kind];
  freed[block->kind] = block;
}

void *aligned_alloc(size_t alignment, size_t bytes) {
  if (alignment <= ALIGNMENT)
    return malloc(bytes);
  abort();
}

void *calloc(size_t count, size_t bytes) {
  void *got = malloc(count * bytes);
  return got ? memset(got, 0, count * bytes) : got;
}

static char line[1024];
static size_t filled;

static int silent;
void silence(void) { silent = 1; }

static void flush(void) {
  if (!silent)
    write(1, line, filled);
  filled = 0;
}

int putchar(int c) {
  line[filled++] = c;
  if (c == '\n' || filled == sizeof line)
    flush();
  return c;
}

static void text(const char *t) {
  while (*t)
    putchar(*t++);
}

int puts(const char *t) {
  text(t);
  return putchar('\n');
}

static void digits(uint64_t value, int least) {
  char buffer[24];
  int at = 0;
  while (value || at < least || !at) {
    buffer[at++] = '0' + value % 10;
    value /= 10;
  }
  while (at)
    putchar(buffer[--at]);
}

/* %g: six significant digits, without trailing zeros. */
static void number(double value) {
  union {
    double d;
    uint64_t u;
  } bits = {value};
  if (bits.u >> 63) {
    putchar('-');
    value = -value;
  }
  if ((bits.u >> 52 & 2047) == 2047) {
    text(bits.u << 12 ? "nan" : "inf");
    return;
  }
  int exponent = 0;
  if (value) {
    while (value >= 1e6)
      value *= 0.1, exponent++;
    while (value < 1e5)
      value *= 10, exponent--;
  }
  uint64_t whole = (uint64_t)(value + 0.5);
  exponent += 5;
  if (whole >= 1000000)
    whole = 100000, exponent++;
  if (!whole)
    exponent = 0;
  int scientific = exponent < -4 || exponent >= 6, point = scientific || exponent < 0 ? 0 : exponent;
  char shown[7];
  for (int i = 5; i >= 0; i--, whole /= 10)
    shown[i] = '0' + whole % 10;
  int last = 5;
  while (last > point && shown[last] == '0')
    last--;
  if (!scientific && exponent < 0) {
    text("0.");
    for (int i = -1; i > exponent; i--)
      putchar('0');
    point = -1;
  }
  for (int i = 0; i <= last; i++) {
    putchar(shown[i]);
    if (i == point && i < last)
      putchar('.');
  }
  if (scientific) {
    putchar('e');
    putchar(exponent < 0 ? '-' : '+');
    digits(exponent < 0 ? -exponent : exponent, 2);
  }
}

/* %lld, %llu, %g and %s are what support.ll prints with. */
int printf(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  for (; *format; format++) {
    if (*format != '%') {
      putchar(*format);
    } else if (*++format == 'g') {
      number(va_arg(arguments, double));
    } else if (*format == 's') {
      text(va_arg(arguments, const char *));
    } else {
      format += 2;
      int64_t value = va_arg(arguments, int64_t);
      if (*format == 'd' && value < 0) {
        putchar('-');
        value = -(uint64_t)value;
      }
      digits(value, 1);
    }
  }
  va_end(arguments);
  flush();
  return 0;
}

/* Division, which the processor lacks. */
static uint64_t divide(uint64_t left, uint64_t right, uint64_t *rest) {
  uint64_t quotient = 0, r = 0;
  for (int bit = 63; bit >= 0; bit--) {
    r = r << 1 | (left >> bit & 1);
    if (r >= right) {
      r -= right;
      quotient |= UINT64_C(1) << bit;
    }
  }
  *rest = r;
  return quotient;
}

static uint64_t magnitude(int64_t value) { return value < 0 ? -(uint64_t)value : value; }

uint64_t __hexagon_udivdi3(uint64_t a, uint64_t b) {
  uint64_t rest;
  return divide(a, b, &rest);
}
uint64_t __hexagon_umoddi3(uint64_t a, uint64_t b) {
  uint64_t rest;
  divide(a, b, &rest);
  return rest;
}
int64_t __hexagon_divdi3(int64_t a, int64_t b) {
  uint64_t quotient = __hexagon_udivdi3(magnitude(a), magnitude(b));
  return (a < 0) == (b < 0) ? quotient : -quotient;
}
int64_t __hexagon_moddi3(int64_t a, int64_t b) {
  uint64_t rest = __hexagon_umoddi3(magnitude(a), magnitude(b));
  return a < 0 ? -rest : rest;
}

static uint32_t divide_short(uint32_t left, uint32_t right, uint32_t *rest) {
  uint32_t quotient = 0;
  uint64_t r = 0;
  for (int bit = 31; bit >= 0; bit--) {
    r = r << 1 | (left >> bit & 1);
    if (r >= right) {
      r -= right;
      quotient |= UINT32_C(1) << bit;
    }
  }
  *rest = r;
  return quotient;
}

static uint32_t magnitude_short(int32_t value) { return value < 0 ? -(uint32_t)value : value; }

uint32_t __hexagon_udivsi3(uint32_t a, uint32_t b) {
  uint32_t rest;
  return divide_short(a, b, &rest);
}
uint32_t __hexagon_umodsi3(uint32_t a, uint32_t b) {
  uint32_t rest;
  divide_short(a, b, &rest);
  return rest;
}
int32_t __hexagon_divsi3(int32_t a, int32_t b) {
  uint32_t quotient = __hexagon_udivsi3(magnitude_short(a), magnitude_short(b));
  return (a < 0) == (b < 0) ? quotient : -quotient;
}
int32_t __hexagon_modsi3(int32_t a, int32_t b) {
  uint32_t rest = __hexagon_umodsi3(magnitude_short(a), magnitude_short(b));
  return a < 0 ? -rest : rest;
}
