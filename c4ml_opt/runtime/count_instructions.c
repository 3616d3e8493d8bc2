/* A TCG plugin for QEMU's user-mode emulators: how often each instruction runs between c4ml_begin and c4ml_end.
   At exit it writes a line for each address that ran: address, count, symbol, disassembly, separated by tabs.
   The declarations are QEMU's plugin interface, of which this uses what is the same from version 0 to 5. */

#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifndef VERSION
#define VERSION 1
#endif

typedef uint64_t qemu_plugin_id_t;
typedef struct qemu_info_t qemu_info_t;
struct qemu_plugin_tb;
struct qemu_plugin_insn;
enum qemu_plugin_cb_flags { QEMU_PLUGIN_CB_NO_REGS };

extern void qemu_plugin_register_vcpu_tb_trans_cb(qemu_plugin_id_t, void (*)(qemu_plugin_id_t, struct qemu_plugin_tb *));
extern void qemu_plugin_register_vcpu_tb_exec_cb(struct qemu_plugin_tb *, void (*)(unsigned, void *), enum qemu_plugin_cb_flags, void *);
extern void qemu_plugin_register_atexit_cb(qemu_plugin_id_t, void (*)(qemu_plugin_id_t, void *), void *);
extern size_t qemu_plugin_tb_n_insns(const struct qemu_plugin_tb *);
extern struct qemu_plugin_insn *qemu_plugin_tb_get_insn(const struct qemu_plugin_tb *, size_t);
extern char *qemu_plugin_insn_disas(const struct qemu_plugin_insn *);
extern const char *qemu_plugin_insn_symbol(const struct qemu_plugin_insn *);
extern uint64_t qemu_plugin_insn_vaddr(const struct qemu_plugin_insn *);

#define PUBLIC __attribute__((visibility("default")))
PUBLIC int qemu_plugin_version = VERSION;

typedef struct {
  uint64_t address;
  char *symbol, *text;
} Instruction;

typedef struct Block {
  struct Block *next;
  uint64_t count;
  size_t length;
  Instruction instructions[];
} Block;

static Block *blocks;
static bool counting;
static const char *path = "counts.txt";

static void begin(unsigned cpu, void *unused) {
  for (Block *block = blocks; block; block = block->next)
    block->count = 0;
  counting = true;
}

static void end(unsigned cpu, void *unused) { counting = false; }

static void execute(unsigned cpu, void *block) { ((Block *)block)->count += counting; }

/* A copy without line breaks, which Hexagon's packets have. */
static char *copy(const char *text) {
  char *copied = strdup(text ? text : "?");
  for (char *at = copied; *at; at++)
    if (*at == '\n' || *at == '\t')
      *at = ' ';
  return copied;
}

static void translate(qemu_plugin_id_t id, struct qemu_plugin_tb *tb) {
  size_t length = qemu_plugin_tb_n_insns(tb);
  Block *block = calloc(1, sizeof(Block) + length * sizeof(Instruction));
  block->length = length;
  for (size_t i = 0; i < length; i++) {
    struct qemu_plugin_insn *insn = qemu_plugin_tb_get_insn(tb, i);
    block->instructions[i] = (Instruction){qemu_plugin_insn_vaddr(insn), copy(qemu_plugin_insn_symbol(insn)), copy(qemu_plugin_insn_disas(insn))};
  }
  const char *symbol = length ? block->instructions[0].symbol : "";
  if (!strcmp(symbol, "c4ml_begin") || !strcmp(symbol, "c4ml_end")) {
    qemu_plugin_register_vcpu_tb_exec_cb(tb, strcmp(symbol, "c4ml_end") ? begin : end, QEMU_PLUGIN_CB_NO_REGS, 0);
    return;
  }
  block->next = blocks;
  blocks = block;
  qemu_plugin_register_vcpu_tb_exec_cb(tb, execute, QEMU_PLUGIN_CB_NO_REGS, block);
}

static void finish(qemu_plugin_id_t id, void *unused) {
  FILE *file = fopen(path, "w");
  if (!file)
    return;
  for (Block *block = blocks; block; block = block->next)
    for (size_t i = 0; block->count && i < block->length; i++) {
      Instruction *in = &block->instructions[i];
      fprintf(file, "%" PRIx64 "\t%" PRIu64 "\t%s\t%s\n", in->address, block->count, in->symbol, in->text);
    }
  fclose(file);
}

PUBLIC int qemu_plugin_install(qemu_plugin_id_t id, const qemu_info_t *info, int argc, char **argv) {
  for (int i = 0; i < argc; i++)
    if (!strncmp(argv[i], "out=", 4))
      path = strdup(argv[i] + 4);
  qemu_plugin_register_vcpu_tb_trans_cb(id, translate);
  qemu_plugin_register_atexit_cb(id, finish, 0);
  return 0;
}
