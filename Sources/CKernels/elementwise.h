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

// The larger of each two numbers. NaN may be lost: it comes back with the exponential of what it was found in.
INLINED void keep_larger(vector8 *top, const vector8 *v) { *top = WHERE(*top > *v, *top, *v); }

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

INLINED void standardize(const kernel_operation *o, double *d, const double *p, ptrdiff_t t) {
    ptrdiff_t width = padded(o->count), step = t < o->table_steps ? t : o->table_steps - 1;
    const double *mean = o->table + step * 2 * width, *inverse = mean + width;
    for (ptrdiff_t i = 0; i < width; i += 8) {
        STORE(d + i, (LOAD(p + i) - LOAD(mean + i)) * LOAD(inverse + i));
        STORE(d + width + i, LOAD(inverse + i));
    }
}

INLINED void standardize_back(const kernel_operation *o, double *d, const double *p, const double *v) {
    const double *inverse = v + padded(o->count);
    for (ptrdiff_t i = 0; i < o->count; i++) d[i] = (o->accumulate ? d[i] : 0.0) + p[i] * inverse[i];
}

// Step t = 0 is the first: every module is active there.
INLINED void tick(const kernel_operation *o, double *d, const double *periods, ptrdiff_t t) {
    for (ptrdiff_t i = 0; i < o->count; i++) d[i] = (periods[i] > 0 && t % (ptrdiff_t)periods[i] == 0) ? 1.0 : 0.0;
}

#endif
