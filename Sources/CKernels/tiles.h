// A tile of a matrix product: rows by whole vectors of columns, kept in registers while `inner` goes by.
//
// Each entry is summed from its start in the order of `inner`, whatever the tile: the shape may follow the machine.
#ifndef TILES_H
#define TILES_H

#include "vectors.h"

enum { TILE_ROWS = 8, TILE_COLUMNS = 16 };

// Entry (i, k) of A at a[i * a_row + k * a_column], row k of B at b + k * b_row; row i of the sums begins with that of `start`.
typedef struct {
    const double *a;
    ptrdiff_t a_row, a_column;
    const double *b;
    ptrdiff_t b_row, inner;
    const double *start;
    ptrdiff_t start_row;
    double *c;
    ptrdiff_t c_row;
} tile_operands;

INLINED void tile(const tile_operands *o, const int rows, const int vectors, const ptrdiff_t a_row, const ptrdiff_t a_column) {
    vector8 sums[TILE_ROWS][2];
    const double *a = o->a, *b = o->b;
    ptrdiff_t b_row = o->b_row, inner = o->inner;
#pragma clang loop unroll(full)
    for (int i = 0; i < rows; i++)
#pragma clang loop unroll(full)
        for (int j = 0; j < vectors; j++) sums[i][j] = LOAD(o->start + i * o->start_row + 8 * j);
    for (ptrdiff_t k = 0; k < inner; k++) {
        vector8 row[2];
#pragma clang loop unroll(full)
        for (int j = 0; j < vectors; j++) row[j] = LOAD(b + 8 * j);
#pragma clang loop unroll(full)
        for (int i = 0; i < rows; i++) {
            vector8 one = ALL(a[i * a_row]);
#pragma clang loop unroll(full)
            for (int j = 0; j < vectors; j++) sums[i][j] += one * row[j];
        }
        a += a_column;
        b += b_row;
    }
#pragma clang loop unroll(full)
    for (int i = 0; i < rows; i++)
#pragma clang loop unroll(full)
        for (int j = 0; j < vectors; j++) STORE(o->c + i * o->c_row + 8 * j, sums[i][j]);
}

// Vector units of half the width have half the registers' worth: there a tile is 4 by 8.
INLINED int has_wide_registers(void) {
#ifdef __x86_64__
    return __builtin_cpu_supports("avx512f");
#else
    return 0;
#endif
}

// The largest tile's rows that fit into those left.
INLINED int tile_rows(ptrdiff_t left, int wide) { return wide && left >= 8 ? 8 : left >= 4 ? 4 : left >= 2 ? 2 : 1; }

// A tile of one of the shapes; A is packed side by side in eights, or its rows are contiguous.
INLINED void any_tile(const tile_operands *o, int rows, int vectors, int packed) {
#define SHAPE(r, v)                                                                                                      \
    if (rows == r && vectors == v) {                                                                                     \
        if (packed) tile(o, r, v, 1, TILE_ROWS); else tile(o, r, v, o->a_row, 1);                                        \
        return;                                                                                                          \
    }
    SHAPE(8, 2)
    SHAPE(4, 2)
    SHAPE(2, 2)
    SHAPE(1, 2)
    SHAPE(8, 1)
    SHAPE(4, 1)
    SHAPE(2, 1)
    SHAPE(1, 1)
#undef SHAPE
}

#endif
