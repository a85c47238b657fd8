// A matrix packed for matrix-vector products, and the product itself.
//
// The outputs are cut into panels of 64 rows, then 32, 16 and 8 for the rest. A panel holds, for each input, the weights of its rows
// side by side, so that the product reads memory once and in order.
#ifndef PANELS_H
#define PANELS_H

#include "CKernels.h"
#include "tiles.h"

// d[0 ..< 8 width] (+)= panel * p. Narrow panels run two sums, over even and odd inputs, to hide the latency of addition.
#define PANEL(width)                                                                                                     \
    INLINED void panel_##width(                                                                                          \
        double *d, const double *panel, const double *p, const kernel_segment *segments, ptrdiff_t segment_count,        \
        int accumulate) {                                                                                                \
        vector8 even[width], odd[width];                                                                                 \
        for (int i = 0; i < width; i++) {                                                                                \
            even[i] = accumulate ? LOAD(d + 8 * i) : ALL(0.0);                                                           \
            odd[i] = ALL(0.0);                                                                                           \
        }                                                                                                                \
        for (ptrdiff_t s = 0; s < segment_count; s++) {                                                                  \
            const double *input = p + segments[s].offset;                                                                \
            ptrdiff_t length = segments[s].length, k = 0;                                                                \
            if (width < 8) {                                                                                             \
                for (; k + 1 < length; k += 2) {                                                                         \
                    vector8 first = ALL(input[k]), second = ALL(input[k + 1]);                                           \
                    for (int i = 0; i < width; i++) even[i] += LOAD(panel + 8 * i) * first;                              \
                    for (int i = 0; i < width; i++) odd[i] += LOAD(panel + 8 * (width + i)) * second;                    \
                    panel += 16 * width;                                                                                 \
                }                                                                                                        \
            }                                                                                                            \
            for (; k < length; k++) {                                                                                    \
                vector8 one = ALL(input[k]);                                                                             \
                for (int i = 0; i < width; i++) even[i] += LOAD(panel + 8 * i) * one;                                    \
                panel += 8 * width;                                                                                      \
            }                                                                                                            \
        }                                                                                                                \
        for (int i = 0; i < width; i++) STORE(d + 8 * i, width < 8 ? even[i] + odd[i] : even[i]);                        \
    }

PANEL(8)
PANEL(4)
PANEL(2)
PANEL(1)

INLINED void one_panel(
    ptrdiff_t width, double *d, const double *panel, const double *p, const kernel_segment *segments, ptrdiff_t segment_count,
    int accumulate) {
    switch (width) {
    case 64: panel_8(d, panel, p, segments, segment_count, accumulate); break;
    case 32: panel_4(d, panel, p, segments, segment_count, accumulate); break;
    case 16: panel_2(d, panel, p, segments, segment_count, accumulate); break;
    default: panel_1(d, panel, p, segments, segment_count, accumulate); break;
    }
}

// The same for a panel of 32 rows, the two halves of its inputs one after the other, the second one first if `back`.
INLINED void panel_by_halves(double *d, const double *panel, const double *p, ptrdiff_t length, int accumulate, int back) {
    vector8 sums[2][4];
    for (int i = 0; i < 4; i++) {
        sums[0][i] = accumulate ? LOAD(d + 8 * i) : ALL(0.0);
        sums[1][i] = ALL(0.0);
    }
    for (int turn = 0; turn < 2; turn++) {
        int half = turn ^ back;
        vector8 sum[4];
        for (int i = 0; i < 4; i++) sum[i] = half ? sums[1][i] : sums[0][i];
        for (ptrdiff_t k = half ? length / 2 : 0, end = half ? length : length / 2; k < end; k++) {
            vector8 one = ALL(p[k]);
            for (int i = 0; i < 4; i++) sum[i] += LOAD(panel + 8 * (4 * k + i)) * one;
        }
        for (int i = 0; i < 4; i++)
            if (half) sums[1][i] = sum[i]; else sums[0][i] = sum[i];
    }
    for (int i = 0; i < 4; i++) STORE(d + 8 * i, sums[0][i] + sums[1][i]);
}

// How many rows the panel takes that begins where `left` of the rows of a matrix are left.
INLINED ptrdiff_t panel_rows(ptrdiff_t left) { return left >= 64 ? 64 : left >= 32 ? 32 : left >= 16 ? 16 : 8; }

// d (+)= M p. Every other step goes through the panels of the first width backwards, or through the halves of one of 32 rows that
// fills the first cache: what the cache still holds of the last step comes first.
INLINED void multiply_panels(const kernel_operation *o, double *d, const double *p, ptrdiff_t t) {
    const ptrdiff_t first_cache = 4096;
    ptrdiff_t width = panel_rows(o->count), full = o->count / width;
    int by_halves = width == 32 && o->segment_count == 1 && width * o->inputs >= first_cache;
    if (by_halves) panel_by_halves(d, o->panels, p + o->segments[0].offset, o->inputs, o->accumulate, t & 1);
    for (ptrdiff_t i = by_halves; i < full; i++) {
        ptrdiff_t row = width * ((t & 1) ? full - 1 - i : i);
        one_panel(width, d + row, o->panels + row * o->inputs, p, o->segments, o->segment_count, o->accumulate);
    }
    for (ptrdiff_t row = width * full; row < o->count; row += width) {
        width = panel_rows(o->count - row);
        one_panel(width, d + row, o->panels + row * o->inputs, p, o->segments, o->segment_count, o->accumulate);
    }
}

static const double zero_row[TILE_COLUMNS];

// The same for all steps as one product of matrices: row t of the results is M p[t], or start + M p[t]. `depth` inputs at a time,
// so that a panel's share stays in the first cache.
INLINED void multiply_sequence(const kernel_operation *o, double *d, const double *p, ptrdiff_t stride, ptrdiff_t steps) {
    const ptrdiff_t depth = 128;
    int wide = has_wide_registers(), begins = !o->accumulate;
    ptrdiff_t input = 0;
    for (ptrdiff_t s = 0; s < o->segment_count; s++)
        for (ptrdiff_t from = 0; from < o->segments[s].length; from += depth) {
            ptrdiff_t left = o->segments[s].length - from, inner = left < depth ? left : depth;
            for (ptrdiff_t row = 0, width; row < o->count; row += width) {
                width = panel_rows(o->count - row);
                for (ptrdiff_t t = 0, height; t < steps; t += height) {
                    height = tile_rows(steps - t, wide);
                    for (ptrdiff_t j = 0; j < width; j += TILE_COLUMNS) {
                        double *c = d + t * stride + row + j;
                        tile_operands tile = {
                            .a = p + t * stride + o->segments[s].offset + from, .a_row = stride,
                            .b = o->panels + row * o->inputs + (input + from) * width + j, .b_row = width, .inner = inner,
                            .start = begins ? (o->start ? o->start + row + j : zero_row) : c, .start_row = begins ? 0 : stride,
                            .c = c, .c_row = stride};
                        any_tile(&tile, (int)height, 0, wide);
                    }
                }
            }
            begins = 0;
            if (left <= depth) input += o->segments[s].length;
        }
}

#endif
