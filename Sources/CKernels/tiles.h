// A tile of a matrix product: rows by eight columns, kept in registers while `inner` goes by.
//
// Each entry is summed from its start in the order of `inner`, whatever the tile: the shape may follow the machine.
#ifndef TILES_H
#define TILES_H

#include "vectors.h"

enum { TILE_ROWS = 8, TILE_COLUMNS = 8 };

// Entry (i, k) of A at a[i * a_row + k * a_column], row k of B at b + k * b_row, and its next eight columns b_twin behind; row i
// of the sums begins with that of `start`.
typedef struct {
    const double *a;
    ptrdiff_t a_row, a_column;
    const double *b;
    ptrdiff_t b_row, b_twin, inner;
    const double *start;
    ptrdiff_t start_row;
    double *c;
    ptrdiff_t c_row;
} tile_operands;

// Says that a value is needed now; where it is defined, two products are made before they are added.
#ifndef SETTLE
#define SETTLE(value)
#endif

INLINED void tile(const tile_operands *o, const int rows, const ptrdiff_t a_row, const ptrdiff_t a_column) {
    vector8 sums[TILE_ROWS];
    const double *a = o->a, *b = o->b;
    ptrdiff_t b_row = o->b_row, inner = o->inner;
    UNROLLED for (int i = 0; i < rows; i++) sums[i] = LOAD(o->start + i * o->start_row);
    for (ptrdiff_t k = 0; k < inner; k++) {
        vector8 row = LOAD(b);
        SETTLE(row);
        if (rows == 1) sums[0] += a[0] * row;
        UNROLLED for (int i = 0; i + 1 < rows; i += 2) {
            vector8 upper = a[i * a_row] * row, lower = a[(i + 1) * a_row] * row;
            SETTLE(upper);
            SETTLE(lower);
            sums[i] += upper;
            sums[i + 1] += lower;
            SETTLE(sums[i]);
            SETTLE(sums[i + 1]);
        }
        a += a_column;
        b += b_row;
    }
    UNROLLED for (int i = 0; i < rows; i++) STORE(o->c + i * o->c_row, sums[i]);
}

// A tile of one of the heights; A's columns are contiguous, or its rows.
INLINED void tile_of(const tile_operands *o, int rows, int upright) {
    switch (upright ? -rows : rows) {
    case 8: tile(o, 8, o->a_row, 1); break;
    case 4: tile(o, 4, o->a_row, 1); break;
    case 2: tile(o, 2, o->a_row, 1); break;
    case 1: tile(o, 1, o->a_row, 1); break;
    case -8: tile(o, 8, 1, o->a_column); break;
    case -4: tile(o, 4, 1, o->a_column); break;
    case -2: tile(o, 2, 1, o->a_column); break;
    case -1: tile(o, 1, 1, o->a_column); break;
    default: __builtin_trap();
    }
}

// Eight rows by twice eight columns.
INLINED void twin_tile(const tile_operands *o, const ptrdiff_t a_row, const ptrdiff_t a_column) {
    vector8 sums[2][TILE_ROWS];
    const double *a = o->a, *b[] = {o->b, o->b + o->b_twin};
    ptrdiff_t b_row = o->b_row, inner = o->inner;
    UNROLLED for (int j = 0; j < 2; j++)
        UNROLLED for (int i = 0; i < TILE_ROWS; i++) sums[j][i] = LOAD(o->start + i * o->start_row + j * TILE_COLUMNS);
    for (ptrdiff_t k = 0; k < inner; k++) {
        UNROLLED for (int j = 0; j < 2; j++) {
            vector8 row = LOAD(b[j]);
            SETTLE(row);
            UNROLLED for (int i = 0; i < TILE_ROWS; i += 2) {
                vector8 upper = a[i * a_row] * row, lower = a[(i + 1) * a_row] * row;
                SETTLE(upper);
                SETTLE(lower);
                sums[j][i] += upper;
                sums[j][i + 1] += lower;
                SETTLE(sums[j][i]);
                SETTLE(sums[j][i + 1]);
            }
            b[j] += b_row;
        }
        a += a_column;
    }
    UNROLLED for (int j = 0; j < 2; j++)
        UNROLLED for (int i = 0; i < TILE_ROWS; i++) STORE(o->c + i * o->c_row + j * TILE_COLUMNS, sums[j][i]);
}

// The same, compiled for vectors of 512 bits in registers; only where has_wide_registers says so.
void kernel_wide_tile(const tile_operands *o, int rows, int upright);
void kernel_wide_twin_tile(const tile_operands *o, int upright);

// With narrower vectors, eight rows do not fit into the registers.
INLINED int has_wide_registers(void) {
#ifdef __x86_64__
    return __builtin_cpu_supports("x86-64-v4") != 0;
#else
    return 0;
#endif
}

// The largest tile's rows that fit into those left.
INLINED int tile_rows(ptrdiff_t left, int wide) { return wide && left >= 8 ? 8 : left >= 4 ? 4 : left >= 2 ? 2 : 1; }

INLINED void any_tile(const tile_operands *o, int rows, int upright, int wide) {
    if (wide) kernel_wide_tile(o, rows, upright); else tile_of(o, rows, upright);
}

#endif
