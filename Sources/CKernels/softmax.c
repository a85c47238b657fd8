#pragma STDC FP_CONTRACT OFF

#include "CKernels.h"
#include "elementwise.h"

// The largest lane in all lanes.
INLINED void spread_largest(vector8 *tops) {
    vector8 other = __builtin_shufflevector(*tops, *tops, 4, 5, 6, 7, 0, 1, 2, 3);
    keep_larger(tops, &other);
    other = __builtin_shufflevector(*tops, *tops, 2, 3, 0, 1, 6, 7, 4, 5);
    keep_larger(tops, &other);
    other = __builtin_shufflevector(*tops, *tops, 1, 0, 3, 2, 5, 4, 7, 6);
    keep_larger(tops, &other);
}

INLINED void largest_of(const double *p, ptrdiff_t count, vector8 *tops) {
    *tops = ALL(-__builtin_inf());
    ptrdiff_t i = 0;
    for (; i + 8 <= count; i += 8) {
        vector8 value = LOAD(p + i);
        keep_larger(tops, &value);
    }
    if (i < count) {
        vector8 value = WHERE(lane_numbers < count - i, LOAD(p + i), ALL(-__builtin_inf()));
        keep_larger(tops, &value);
    }
    spread_largest(tops);
}

// d = exp(p - top), and the sums of its lanes.
INLINED void exponentials_below(const double *p, double *d, ptrdiff_t count, const vector8 *top, vector8 *sums) {
    *sums = ALL(0.0);
    ptrdiff_t i = 0;
    for (; i + 8 <= count; i += 8) {
        vector8 value = LOAD(p + i) - *top;
        decay8(&value);
        STORE(d + i, value);
        *sums += value;
    }
    if (i < count) {
        vector8 value = LOAD(p + i) - *top;
        decay8(&value);
        value = WHERE(lane_numbers < count - i, value, ALL(0.0));
        STORE(d + i, value);
        *sums += value;
    }
}

// Up to eight steps: while one waits, another one computes.
INLINED void softmax_of(
    const double *p, double *d, ptrdiff_t stride, ptrdiff_t steps, ptrdiff_t count, double maxima[8], double totals[8]) {
    vector8 tops[8], lanes[8], sums;
    for (ptrdiff_t t = 0; t < steps; t++) largest_of(p + t * stride, count, &tops[t]);
    for (ptrdiff_t t = 0; t < steps; t++) {
        maxima[t] = tops[t][0];
        exponentials_below(p + t * stride, d + t * stride, count, &tops[t], &lanes[t]);
    }
    for (ptrdiff_t t = steps; t < 8; t++) lanes[t] = ALL(1.0);
    lane_sums(lanes, &sums);
    STORE(totals, sums);
    sums = 1.0 / sums;
    for (ptrdiff_t t = 0; t < steps; t++)
        for (ptrdiff_t i = 0; i < count; i += 8) STORE(d + t * stride + i, LOAD(d + t * stride + i) * sums[t]);
}

CLONED void kernel_softmax(
    const double *p, double *d, ptrdiff_t stride, ptrdiff_t steps, ptrdiff_t count, double *maxima, double *totals,
    ptrdiff_t scalar_stride) {
    for (ptrdiff_t t = 0; t < steps; t += 8) {
        double most[8], sums[8];
        ptrdiff_t many = steps - t < 8 ? steps - t : 8;
        softmax_of(p + t * stride, d + t * stride, stride, many, count, most, sums);
        for (ptrdiff_t i = 0; i < many; i++) {
            maxima[(t + i) * scalar_stride] = most[i];
            totals[(t + i) * scalar_stride] = sums[i];
        }
    }
}
