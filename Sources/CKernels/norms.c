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

// The norm, given the sum of squares: one that left the safe range is done again at a scale of a power of two.
INLINED double norm(const double *vector, ptrdiff_t count, double sum) {
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

CLONED double kernel_norm(const double *vector, ptrdiff_t count) { return norm(vector, count, squares(vector, count, 1.0)); }

// The norms of a vector at `many` steps, at most eight: the lanes of all are summed at once.
INLINED void norms_of_eight(const double *first, ptrdiff_t stride, ptrdiff_t many, ptrdiff_t length, double *norms) {
    vector8 lanes[8], sums;
    const double *vectors[8];
    UNROLLED for (ptrdiff_t t = 0; t < 8; t++) {
        vectors[t] = first + (t < many ? t : 0) * stride;
        lanes[t] = ALL(0.0);
    }
    ptrdiff_t i = 0;
    for (; i + 8 <= length; i += 8)
        UNROLLED for (ptrdiff_t t = 0; t < 8; t++) lanes[t] += LOAD(vectors[t] + i) * LOAD(vectors[t] + i);
    if (i < length) {
        UNROLLED for (ptrdiff_t t = 0; t < 8; t++) {
            vector8 v = FIRST_OF(vectors[t] + i, length - i);
            lanes[t] += v * v;
        }
    }
    lane_sums(lanes, &sums);
    integers8 safe = (sums > 0x1p-900) & (sums < 0x1p900);
    vector8 roots = __builtin_elementwise_sqrt(sums);
    if (many == 8 && __builtin_reduce_and(safe)) {
        STORE(norms, roots);
        return;
    }
    for (ptrdiff_t i = 0; i < many; i++) norms[i] = safe[i] ? roots[i] : norm(first + i * stride, length, sums[i]);
}

CLONED void kernel_norms(
    const double *base, ptrdiff_t stride, ptrdiff_t steps, const kernel_segment *segments, ptrdiff_t count, double *norms) {
    for (ptrdiff_t t = 0; t < steps; t += 8) {
        ptrdiff_t many = steps - t < 8 ? steps - t : 8;
        for (ptrdiff_t s = 0; s < count; s++)
            norms_of_eight(base + t * stride + segments[s].offset, stride, many, segments[s].length, norms + s * steps + t);
    }
}

// The norm of one lane, at a scale of a power of two where its squares leave the safe range.
INLINED double lane_norm(const double *lane, ptrdiff_t count, ptrdiff_t lanes) {
    double most = 0.0, sum = 0.0;
    for (ptrdiff_t i = 0; i < count; i++) {
        double magnitude = __builtin_fabs(lane[i * lanes]);
        if (magnitude != magnitude) return magnitude;
        most = magnitude > most ? magnitude : most;
    }
    if (most == 0.0 || most > 0x1.fffffffffffffp1023) return most;
    double scale = most > 1.0 ? 0x1p-600 : 0x1p600;
    for (ptrdiff_t i = 0; i < count; i++) sum += (lane[i * lanes] * scale) * (lane[i * lanes] * scale);
    return __builtin_sqrt(sum) / scale;
}

CLONED void kernel_lane_norms(const double *vectors, ptrdiff_t count, ptrdiff_t lanes, double *norms) {
    for (ptrdiff_t c = 0; c < lanes; c += 8) {
        vector8 sums = ALL(0.0);
        for (ptrdiff_t i = 0; i < count; i++) {
            vector8 v = LOAD(vectors + i * lanes + c);
            sums += v * v;
        }
        STORE(norms + c, __builtin_elementwise_sqrt(sums));
        for (ptrdiff_t j = c; j < c + 8; j++)
            if (!(norms[j] > 0x1p-450 && norms[j] < 0x1p450)) norms[j] = lane_norm(vectors + j, count, lanes);
    }
}

enum { WIDTH = 64 };

CLONED void kernel_column_sums(const double *base, ptrdiff_t stride, ptrdiff_t steps, ptrdiff_t count, double *sums) {
    ptrdiff_t j = 0;
    for (; j + WIDTH <= count; j += WIDTH) {
        vector8 sum[WIDTH / 8];
        for (int i = 0; i < WIDTH / 8; i++) sum[i] = ALL(0.0);
        for (ptrdiff_t t = 0; t < steps; t++)
            for (int i = 0; i < WIDTH / 8; i++) sum[i] += LOAD(base + t * stride + j + 8 * i);
        for (int i = 0; i < WIDTH / 8; i++) STORE(sums + j + 8 * i, sum[i]);
    }
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
