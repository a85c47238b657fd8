// A matrix packed for matrix-vector products, and the product itself.
//
// The outputs are cut into panels of 64 rows, then 32, 16 and 8 for the rest. A panel holds, for each input, the weights of its rows
// side by side, so that the product reads memory once and in order.
#ifndef PANELS_H
#define PANELS_H

#include "vectors.h"

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

// How many rows the panel takes that begins where `left` rows are left.
INLINED ptrdiff_t panel_rows(ptrdiff_t left) {
    return left >= 64 ? 64 : left >= 32 ? 32 : left >= 16 ? 16 : 8;
}

// d (+)= M p. Every other step goes through the panels of 64 backwards: what the cache still holds of the last step comes first.
INLINED void multiply_panels(const kernel_operation *o, double *d, const double *p, ptrdiff_t t) {
    ptrdiff_t inputs = 0;
    for (ptrdiff_t s = 0; s < o->segment_count; s++) inputs += o->segments[s].length;
    ptrdiff_t full = o->count / 64;
    for (ptrdiff_t i = 0; i < full; i++) {
        ptrdiff_t panel = (t & 1) ? full - 1 - i : i;
        panel_8(d + 64 * panel, o->panels + 64 * panel * inputs, p, o->segments, o->segment_count, o->accumulate);
    }
    for (ptrdiff_t row = 64 * full; row < o->count;) {
        ptrdiff_t width = panel_rows(o->count - row);
        one_panel(width, d + row, o->panels + row * inputs, p, o->segments, o->segment_count, o->accumulate);
        row += width;
    }
}

#endif
