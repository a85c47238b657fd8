#pragma STDC FP_CONTRACT OFF

#include "CKernels.h"
#include "vectors.h"

INLINED double squares(const double *vector, ptrdiff_t count, double scale) {
    vector8 lanes = ALL(0.0);
    ptrdiff_t i = 0;
    for (; i + 8 <= count; i += 8) {
        vector8 v = LOAD(vector + i) * scale;
        lanes += v * v;
    }
    double sum = lane_sum(&lanes);
    for (; i < count; i++) sum += (vector[i] * scale) * (vector[i] * scale);
    return sum;
}

// A sum of squares that left the safe range is done again at a scale of a power of two.
INLINED double norm(const double *vector, ptrdiff_t count) {
    double sum = squares(vector, count, 1.0);
    if (sum > 0x1p-900 && sum < 0x1p900) return __builtin_sqrt(sum);
    if (sum != sum) return sum;
    double most = 0.0;
    for (ptrdiff_t i = 0; i < count; i++) {
        double magnitude = __builtin_fabs(vector[i]);
        most = magnitude > most ? magnitude : most;
    }
    if (most == 0.0 || most > 0x1.fffffffffffffp1023) return most;
    double scale = most > 1.0 ? 0x1p-600 : 0x1p600;
    return __builtin_sqrt(squares(vector, count, scale)) / scale;
}

CLONED double kernel_norm(const double *vector, ptrdiff_t count) { return norm(vector, count); }

CLONED void kernel_norms(const double *base, ptrdiff_t stride, ptrdiff_t steps, ptrdiff_t count, double *norms) {
    for (ptrdiff_t t = 0; t < steps; t++) norms[t] = norm(base + t * stride, count);
}

CLONED void kernel_column_sums(const double *base, ptrdiff_t stride, ptrdiff_t steps, ptrdiff_t count, double *sums) {
    ptrdiff_t j = 0;
    for (; j + 8 <= count; j += 8) {
        vector8 sum = ALL(0.0);
        for (ptrdiff_t t = 0; t < steps; t++) sum += LOAD(base + t * stride + j);
        STORE(sums + j, sum);
    }
    for (; j < count; j++) {
        double sum = 0.0;
        for (ptrdiff_t t = 0; t < steps; t++) sum += base[t * stride + j];
        sums[j] = sum;
    }
}
