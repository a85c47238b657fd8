#pragma STDC FP_CONTRACT OFF

#include "CKernels.h"
#include "vectors.h"

#include <stdlib.h>

// Matrix products in blocks: tiles of 4 rows by 16 columns stay in registers while `inner` runs through a block of 256, so each
// entry is summed in the same order whatever the machine.
enum { TILE_ROWS = 4, TILE_COLUMNS = 16, BLOCK = 256 };

static void pack(
    double *packed, const double *source, ptrdiff_t count, ptrdiff_t width, ptrdiff_t inner, ptrdiff_t outer_stride,
    ptrdiff_t inner_stride) {
    if (outer_stride == 1 && count == width) {
        for (ptrdiff_t k = 0; k < inner; k++)
            memcpy(packed + k * width, source + k * inner_stride, (size_t)width * sizeof(double));
        return;
    }
    for (ptrdiff_t k = 0; k < inner; k++) {
        for (ptrdiff_t i = 0; i < count; i++) packed[k * width + i] = source[i * outer_stride + k * inner_stride];
        for (ptrdiff_t i = count; i < width; i++) packed[k * width + i] = 0.0;
    }
}

INLINED void tile(const double *a, const double *b, ptrdiff_t inner, double *c, ptrdiff_t c_stride) {
    vector8 sums[TILE_ROWS][2];
    for (int i = 0; i < TILE_ROWS; i++) {
        sums[i][0] = LOAD(c + i * c_stride);
        sums[i][1] = LOAD(c + i * c_stride + 8);
    }
    for (ptrdiff_t k = 0; k < inner; k++) {
        vector8 left = LOAD(b + TILE_COLUMNS * k), right = LOAD(b + TILE_COLUMNS * k + 8);
        for (int i = 0; i < TILE_ROWS; i++) {
            vector8 one = ALL(a[TILE_ROWS * k + i]);
            sums[i][0] += one * left;
            sums[i][1] += one * right;
        }
    }
    for (int i = 0; i < TILE_ROWS; i++) {
        STORE(c + i * c_stride, sums[i][0]);
        STORE(c + i * c_stride + 8, sums[i][1]);
    }
}

// A tile at the edge is computed beside the matrix and its inside copied.
INLINED void edge_tile(
    const double *a, const double *b, ptrdiff_t inner, double *c, ptrdiff_t c_stride, ptrdiff_t rows, ptrdiff_t columns) {
    double whole[TILE_ROWS * TILE_COLUMNS] = {0};
    for (ptrdiff_t i = 0; i < rows; i++)
        for (ptrdiff_t j = 0; j < columns; j++) whole[i * TILE_COLUMNS + j] = c[i * c_stride + j];
    tile(a, b, inner, whole, TILE_COLUMNS);
    for (ptrdiff_t i = 0; i < rows; i++)
        for (ptrdiff_t j = 0; j < columns; j++) c[i * c_stride + j] = whole[i * TILE_COLUMNS + j];
}

static void begin(double *c, ptrdiff_t c_stride, ptrdiff_t rows, ptrdiff_t columns, int mode, const double *row) {
    if (mode == KERNEL_ACCUMULATE) return;
    for (ptrdiff_t i = 0; i < rows; i++) {
        if (mode == KERNEL_FROM_ROW) {
            memcpy(c + i * c_stride, row, (size_t)columns * sizeof(double));
        } else {
            memset(c + i * c_stride, 0, (size_t)columns * sizeof(double));
        }
    }
}

CLONED void kernel_product(
    ptrdiff_t rows, ptrdiff_t columns, ptrdiff_t inner, const double *a, ptrdiff_t a_row_stride, ptrdiff_t a_column_stride,
    const double *b, ptrdiff_t b_row_stride, ptrdiff_t b_column_stride, double *c, ptrdiff_t c_row_stride, int mode,
    const double *row) {
    begin(c, c_row_stride, rows, columns, mode, row);
    ptrdiff_t panels = (columns + TILE_COLUMNS - 1) / TILE_COLUMNS, depth = inner < BLOCK ? inner : BLOCK;
    if (panels == 0 || depth == 0 || rows == 0) return;
    double *packed_b = malloc((size_t)(depth * (panels * TILE_COLUMNS + TILE_ROWS)) * sizeof(double));
    if (!packed_b) abort();
    double *packed_a = packed_b + depth * panels * TILE_COLUMNS;
    for (ptrdiff_t from = 0; from < inner; from += BLOCK) {
        ptrdiff_t many = inner - from < BLOCK ? inner - from : BLOCK;
        for (ptrdiff_t j = 0; j < panels; j++) {
            ptrdiff_t width = columns - j * TILE_COLUMNS < TILE_COLUMNS ? columns - j * TILE_COLUMNS : TILE_COLUMNS;
            pack(packed_b + j * TILE_COLUMNS * many, b + from * b_row_stride + j * TILE_COLUMNS * b_column_stride, width,
                 TILE_COLUMNS, many, b_column_stride, b_row_stride);
        }
        for (ptrdiff_t i = 0; i < rows; i += TILE_ROWS) {
            ptrdiff_t height = rows - i < TILE_ROWS ? rows - i : TILE_ROWS;
            pack(packed_a, a + i * a_row_stride + from * a_column_stride, height, TILE_ROWS, many, a_row_stride,
                 a_column_stride);
            for (ptrdiff_t j = 0; j < panels; j++) {
                ptrdiff_t width = columns - j * TILE_COLUMNS < TILE_COLUMNS ? columns - j * TILE_COLUMNS : TILE_COLUMNS;
                const double *panel = packed_b + j * TILE_COLUMNS * many;
                double *corner = c + i * c_row_stride + j * TILE_COLUMNS;
                if (height == TILE_ROWS && width == TILE_COLUMNS) {
                    tile(packed_a, panel, many, corner, c_row_stride);
                } else {
                    edge_tile(packed_a, panel, many, corner, c_row_stride, height, width);
                }
            }
        }
    }
    free(packed_b);
}
