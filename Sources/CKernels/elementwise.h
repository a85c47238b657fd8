// The operations of a step that go element by element, and the two that need the whole vector.
#ifndef ELEMENTWISE_H
#define ELEMENTWISE_H

#include "vectors.h"

static const double normalization_epsilon = 1e-5;

// Writes `expression` of the eight elements at i to the destination, over all elements.
#define EACH(expression)                                                                                                 \
    if (o->accumulate) {                                                                                                 \
        for (ptrdiff_t i = 0; i < o->count; i += 8) STORE(d + i, LOAD(d + i) + (expression));                            \
    } else {                                                                                                             \
        for (ptrdiff_t i = 0; i < o->count; i += 8) STORE(d + i, (expression));                                          \
    }

#define EACH_FUNCTION(function)                                                                                          \
    for (ptrdiff_t i = 0; i < o->count; i += 8) {                                                                        \
        vector8 value = LOAD(p + i);                                                                                     \
        function(&value);                                                                                                \
        STORE(d + i, value);                                                                                             \
    }

// Sums in eight lanes, then over the lanes; what is left over is added last.
#define SUM(name, term)                                                                                                  \
    double name;                                                                                                         \
    {                                                                                                                    \
        vector8 lanes = ALL(0.0);                                                                                        \
        ptrdiff_t i = 0;                                                                                                 \
        for (; i + 8 <= count; i += 8)                                                                                   \
            for (int j = 0; j < 8; j++) lanes[j] += term(i + j);                                                         \
        name = lane_sum(&lanes);                                                                                         \
        for (; i < count; i++) name += term(i);                                                                          \
    }

// The inverse of the standard deviation, or what softmax was computed from, stands behind the padded vector.
INLINED ptrdiff_t padded(ptrdiff_t count) { return (count + 7) & ~(ptrdiff_t)7; }

// The larger of each two numbers; NaN if the second is NaN, so that NaN stays once it is met.
INLINED void keep_larger(vector8 *top, const vector8 *v) { *top = WHERE((*top >= *v) | (*top != *top), *top, *v); }

// The largest lane, NaN if there is one, in all lanes.
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

// Softmax at up to eight steps: what one step waits for, another one fills.
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

// The same with the maximum and the sum behind each vector.
INLINED void softmax(const double *p, double *d, ptrdiff_t stride, ptrdiff_t steps, ptrdiff_t count) {
    for (ptrdiff_t t = 0; t < steps; t += 8) {
        double maxima[8], totals[8];
        ptrdiff_t many = steps - t < 8 ? steps - t : 8;
        softmax_of(p + t * stride, d + t * stride, stride, many, count, maxima, totals);
        for (ptrdiff_t i = 0; i < many; i++) {
            d[(t + i) * stride + padded(count)] = maxima[i];
            d[(t + i) * stride + padded(count) + 1] = totals[i];
        }
    }
}

INLINED void softmax_back(const kernel_operation *o, double *d, const double *p, const double *v) {
    ptrdiff_t count = o->count;
#define TERM(i) (p[i] * v[i])
    SUM(dot, TERM)
#undef TERM
    for (ptrdiff_t i = 0; i < count; i++) d[i] = (o->accumulate ? d[i] : 0.0) + v[i] * (p[i] - dot);
}

INLINED void normalize(const kernel_operation *o, double *d, const double *p) {
    ptrdiff_t count = o->count;
#define TERM(i) p[i]
    SUM(sum, TERM)
#undef TERM
    double mean = sum / (double)count;
#define TERM(i) ((p[i] - mean) * (p[i] - mean))
    SUM(squares, TERM)
#undef TERM
    double inverse = 1.0 / __builtin_sqrt(squares / (double)count + normalization_epsilon);
    for (ptrdiff_t i = 0; i < count; i++) d[i] = (p[i] - mean) * inverse;
    d[padded(count)] = inverse;
}

INLINED void normalize_back(const kernel_operation *o, double *d, const double *p, const double *v) {
    ptrdiff_t count = o->count;
#define TERM(i) p[i]
    SUM(sum, TERM)
#undef TERM
#define TERM(i) (p[i] * v[i])
    SUM(dot, TERM)
#undef TERM
    double mean = sum / (double)count, slope = dot / (double)count, inverse = v[padded(count)];
    for (ptrdiff_t i = 0; i < count; i++)
        d[i] = (o->accumulate ? d[i] : 0.0) + (p[i] - mean - v[i] * slope) * inverse;
}

// Step t = 0 is the first: every module is active there.
INLINED void tick(const kernel_operation *o, double *d, const double *periods, ptrdiff_t t) {
    for (ptrdiff_t i = 0; i < o->count; i++) d[i] = (periods[i] > 0 && t % (ptrdiff_t)periods[i] == 0) ? 1.0 : 0.0;
}

#endif
