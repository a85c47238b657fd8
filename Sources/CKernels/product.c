#pragma STDC FP_CONTRACT OFF

#include "CKernels.h"
#include "tiles.h"

// `inner` goes by in blocks, so that a panel of B and a strip of A stay in the first cache.
enum { DEPTH = 128 };

static const double zeros[2 * TILE_COLUMNS];

// B's rows from `first` on, cut into panels of 8 columns, the last one filled up with zeros.
INLINED void pack_b(double *packed, const double *b, ptrdiff_t b_row, ptrdiff_t depth, ptrdiff_t columns) {
    for (ptrdiff_t j = 0; j < columns; j += TILE_COLUMNS) {
        ptrdiff_t width = columns - j < TILE_COLUMNS ? columns - j : TILE_COLUMNS;
        const double *from = b + j;
        for (ptrdiff_t k = 0; k < depth; k++) {
            if (width == TILE_COLUMNS) {
                STORE(packed, LOAD(from));
            } else {
                for (ptrdiff_t i = 0; i < TILE_COLUMNS; i++) packed[i] = i < width ? from[i] : 0.0;
            }
            packed += TILE_COLUMNS;
            from += b_row;
        }
    }
}

// A strip of A whose columns are contiguous: `rows` numbers side by side for each k, filled up to eight.
INLINED void pack_a(double *packed, const double *a, ptrdiff_t a_column, ptrdiff_t depth, ptrdiff_t rows) {
    if (rows == TILE_ROWS) {
        for (ptrdiff_t k = 0; k < depth; k++) STORE(packed + TILE_ROWS * k, LOAD(a + k * a_column));
        return;
    }
    for (ptrdiff_t k = 0; k < depth; k++)
        for (ptrdiff_t i = 0; i < rows; i++) packed[TILE_ROWS * k + i] = a[k * a_column + i];
}

// A tile that sticks out of C is computed beside it.
INLINED void edge_tile(const tile_operands *o, int rows, int upright, int wide, ptrdiff_t columns) {
    double whole[TILE_ROWS * TILE_COLUMNS] = {0};
    for (ptrdiff_t i = 0; i < rows; i++)
        for (ptrdiff_t j = 0; j < columns; j++) whole[i * TILE_COLUMNS + j] = o->start[i * o->start_row + j];
    tile_operands beside = *o;
    beside.start = beside.c = whole;
    beside.start_row = beside.c_row = TILE_COLUMNS;
    any_tile(&beside, rows, upright, wide);
    for (ptrdiff_t i = 0; i < rows; i++)
        for (ptrdiff_t j = 0; j < columns; j++) o->c[i * o->c_row + j] = whole[i * TILE_COLUMNS + j];
}

ptrdiff_t kernel_product_scratch(ptrdiff_t columns) {
    ptrdiff_t padded = (columns + TILE_COLUMNS - 1) / TILE_COLUMNS * TILE_COLUMNS;
    return DEPTH * (padded + TILE_ROWS);
}

CLONED void kernel_product(
    ptrdiff_t rows, ptrdiff_t columns, ptrdiff_t inner, const double *a, ptrdiff_t a_row_stride, ptrdiff_t a_column_stride,
    const double *b, ptrdiff_t b_row_stride, double *c, ptrdiff_t c_row_stride, int accumulate, double *scratch) {
    int wide = has_wide_registers(), upright = a_column_stride != 1;
    // Columns or rows far apart stand on more pages than the processor keeps in mind.
    ptrdiff_t deepest = inner < DEPTH ? inner : DEPTH, near = 65536;
    int packs = upright && deepest * a_column_stride > near;
    int packs_b = columns % TILE_COLUMNS != 0 || deepest * b_row_stride > near;
    double *strip = scratch, *packed_b = scratch + DEPTH * TILE_ROWS;
    for (ptrdiff_t from = 0; from < inner || from == 0; from += DEPTH) {
        ptrdiff_t depth = inner - from < DEPTH ? inner - from : DEPTH;
        int begins = from == 0 && !accumulate;
        const double *right = b + from * b_row_stride;
        if (packs_b) pack_b(packed_b, right, b_row_stride, depth, columns);
        for (ptrdiff_t i = 0, height; i < rows; i += height) {
            height = tile_rows(rows - i, wide);
            const double *left = a + i * a_row_stride + from * a_column_stride;
            if (packs) pack_a(strip, left, a_column_stride, depth, height);
            tile_operands o = {.a = packs ? strip : left, .a_row = a_row_stride,
                               .a_column = packs ? TILE_ROWS : a_column_stride, .inner = depth,
                               .b_row = packs_b ? TILE_COLUMNS : b_row_stride,
                               .b_twin = packs_b ? TILE_COLUMNS * depth : TILE_COLUMNS, .c_row = c_row_stride,
                               .start_row = begins ? 0 : c_row_stride};
            ptrdiff_t next = i + height < rows ? height : 0, fetched = 0;
            for (ptrdiff_t j = 0, width; j < columns; j += width) {
                width = wide && !packs && height == TILE_ROWS && columns - j >= 2 * TILE_COLUMNS ? 2 * TILE_COLUMNS : TILE_COLUMNS;
                o.b = packs_b ? packed_b + j * depth : right + j;
                o.c = c + i * c_row_stride + j;
                o.start = begins ? zeros : o.c;
                // The next strip's numbers stand far apart: no processor foresees where.
                if (packs && next)
                    for (; fetched * columns < (j + width) * depth && fetched < depth; fetched++)
                        __builtin_prefetch(left + next + fetched * a_column_stride);
                if (width > TILE_COLUMNS) {
                    kernel_wide_twin_tile(&o, upright);
                } else if (columns - j >= TILE_COLUMNS) {
                    any_tile(&o, (int)height, upright, wide);
                } else {
                    edge_tile(&o, (int)height, upright, wide, columns - j);
                }
            }
        }
    }
}
