#pragma STDC FP_CONTRACT OFF

#include "CKernels.h"
#include "tiles.h"

// How many pairs of a step and eight lanes are packed at once.
enum { CHUNKS = 16, DEPTH = 8 * CHUNKS };

// Eight units of eight lanes, turned: the units side by side, lane after lane.
INLINED void transpose(double *turned, const double *units, ptrdiff_t lanes) {
    vector8 v[8], pairs[8], fours[8];
    for (int i = 0; i < 8; i++) v[i] = LOAD(units + i * lanes);
    for (int i = 0; i < 8; i += 2) {
        pairs[i] = __builtin_shufflevector(v[i], v[i + 1], 0, 8, 2, 10, 4, 12, 6, 14);
        pairs[i + 1] = __builtin_shufflevector(v[i], v[i + 1], 1, 9, 3, 11, 5, 13, 7, 15);
    }
    for (int i = 0; i < 8; i += 4)
        for (int j = 0; j < 2; j++) {
            fours[i + j] = __builtin_shufflevector(pairs[i + j], pairs[i + j + 2], 0, 1, 8, 9, 4, 5, 12, 13);
            fours[i + j + 2] = __builtin_shufflevector(pairs[i + j], pairs[i + j + 2], 2, 3, 10, 11, 6, 7, 14, 15);
        }
    for (int i = 0; i < 4; i++) {
        STORE(turned + 8 * i, __builtin_shufflevector(fours[i], fours[i + 4], 0, 1, 2, 3, 8, 9, 10, 11));
        STORE(turned + 8 * (i + 4), __builtin_shufflevector(fours[i], fours[i + 4], 4, 5, 6, 7, 12, 13, 14, 15));
    }
}

// The chunks from `first` on of eight units: `chunks` times eight rows of eight.
INLINED void pack(
    double *packed, const double *base, ptrdiff_t stride, ptrdiff_t lanes, ptrdiff_t first, ptrdiff_t chunks) {
    ptrdiff_t per_step = lanes / 8;
    for (ptrdiff_t chunk = first; chunk < first + chunks; chunk++) {
        transpose(packed, base + chunk / per_step * stride + chunk % per_step * 8, lanes);
        packed += 64;
    }
}

ptrdiff_t kernel_batch_product_scratch(ptrdiff_t columns) { return DEPTH * (columns + TILE_ROWS); }

CLONED void kernel_batch_product(
    ptrdiff_t rows, ptrdiff_t columns, ptrdiff_t steps, ptrdiff_t lanes, const double *a, const double *b, ptrdiff_t stride,
    double *c, int accumulate, double *scratch) {
    int wide = has_wide_registers(), height = wide ? 8 : 4;
    ptrdiff_t all = steps * (lanes / 8);
    double *strip = scratch, *packed_b = scratch + DEPTH * TILE_ROWS;
    static const double zeros[TILE_COLUMNS];
    for (ptrdiff_t first = 0; first < all; first += CHUNKS) {
        ptrdiff_t chunks = all - first < CHUNKS ? all - first : CHUNKS, depth = 8 * chunks;
        int begins = first == 0 && !accumulate;
        for (ptrdiff_t j = 0; j < columns; j += TILE_COLUMNS)
            pack(packed_b + j * depth, b + j * lanes, stride, lanes, first, chunks);
        for (ptrdiff_t i = 0; i < rows; i += TILE_ROWS) {
            pack(strip, a + i * lanes, stride, lanes, first, chunks);
            for (ptrdiff_t j = 0; j < columns; j += TILE_COLUMNS)
                for (int k = 0; k < TILE_ROWS; k += height) {
                    double *own = c + (i + k) * columns + j;
                    tile_operands tile = {
                        .a = strip + k, .a_row = 1, .a_column = TILE_ROWS, .b = packed_b + j * depth, .b_row = TILE_COLUMNS,
                        .inner = depth, .start = begins ? zeros : own, .start_row = begins ? 0 : columns, .c = own,
                        .c_row = columns};
                    any_tile(&tile, height, 1, wide);
                }
        }
    }
}

CLONED void kernel_batch_sums(
    const double *base, ptrdiff_t stride, ptrdiff_t steps, ptrdiff_t count, ptrdiff_t lanes, int accumulate, double *sums) {
    for (ptrdiff_t i = 0; i < count; i += 8) {
        vector8 parts[8], total;
        for (int j = 0; j < 8; j++) parts[j] = ALL(0.0);
        for (ptrdiff_t t = 0; t < steps; t++)
            for (ptrdiff_t lane = 0; lane < lanes; lane += 8) {
                const double *units = base + t * stride + i * lanes + lane;
                UNROLLED for (int j = 0; j < 8; j++) parts[j] += LOAD(units + j * lanes);
            }
        lane_sums(parts, &total);
        STORE(sums + i, accumulate ? LOAD(sums + i) + total : total);
    }
}
