/* AMX's eight tiles of 16 rows by 64 bytes, in software; the full configuration is the only one accepted. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { TILES = 8, ROWS = 16, BYTES = 64 };
static _Thread_local uint8_t tiles[TILES][ROWS][BYTES];
static _Thread_local int configured;

static uint8_t (*tile(int8_t number))[BYTES] {
  if (!configured || number < 0 || number >= TILES) abort();
  return tiles[number];
}

void model_ldtilecfg(const uint8_t *config) {
  if (config[0] != 1 || config[1] != 0) abort();
  for (int i = 2; i < 16; i++) if (config[i]) abort();
  for (int i = 0; i < TILES; i++) if (config[16 + 2 * i] != BYTES || config[17 + 2 * i] || config[48 + i] != ROWS) abort();
  for (int i = 32; i < 48; i++) if (config[i]) abort();
  for (int i = 56; i < 64; i++) if (config[i]) abort();
  memset(tiles, 0, sizeof tiles);
  configured = 1;
}

void model_tilerelease(void) { configured = 0; }

void model_tilezero(int8_t t) { memset(tile(t), 0, ROWS * BYTES); }

void model_tileloadd64(int8_t t, const uint8_t *from, int64_t stride) {
  for (int i = 0; i < ROWS; i++) memcpy(tile(t)[i], from + i * stride, BYTES);
}

void model_tilestored64(int8_t t, uint8_t *to, int64_t stride) {
  for (int i = 0; i < ROWS; i++) memcpy(to + i * stride, tile(t)[i], BYTES);
}

#define BYTES_PRODUCT(name, A, B)                                                       \
  void model_##name(int8_t c, int8_t a, int8_t b) {                                     \
    uint32_t sums[ROWS][16];                                                            \
    memcpy(sums, tile(c), sizeof sums);                                                 \
    for (int m = 0; m < ROWS; m++)                                                      \
      for (int k = 0; k < 16; k++)                                                      \
        for (int n = 0; n < 16; n++)                                                    \
          for (int i = 0; i < 4; i++)                                                   \
            sums[m][n] += (A)tile(a)[m][4 * k + i] * (B)tile(b)[k][4 * n + i];          \
    memcpy(tile(c), sums, sizeof sums);                                                 \
  }

BYTES_PRODUCT(tdpbssd, int8_t, int8_t)
BYTES_PRODUCT(tdpbsud, int8_t, uint8_t)
BYTES_PRODUCT(tdpbusd, uint8_t, int8_t)
BYTES_PRODUCT(tdpbuud, uint8_t, uint8_t)

static float widened(const uint8_t *at) {
  uint16_t half;
  uint32_t bits;
  float value;
  memcpy(&half, at, 2);
  bits = (uint32_t)half << 16;
  memcpy(&value, &bits, 4);
  return value;
}

void model_tdpbf16ps(int8_t c, int8_t a, int8_t b) {
  float sums[ROWS][16];
  memcpy(sums, tile(c), sizeof sums);
  for (int m = 0; m < ROWS; m++)
    for (int k = 0; k < 16; k++)
      for (int n = 0; n < 16; n++)
        for (int i = 0; i < 2; i++) sums[m][n] += widened(tile(a)[m] + 4 * k + 2 * i) * widened(tile(b)[k] + 4 * n + 2 * i);
  memcpy(tile(c), sums, sizeof sums);
}
