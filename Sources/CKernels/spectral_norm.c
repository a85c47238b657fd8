#pragma STDC FP_CONTRACT OFF

#include "CKernels.h"
#include "basis.h"

#include <stdlib.h>

enum { MOST_ITERATIONS = 256 };

// The tridiagonal matrix BᵀB of a bidiagonal B with `alpha` on the diagonal and `beta` above it.
typedef struct {
    double diagonal[MOST_ITERATIONS], off_square[MOST_ITERATIONS];
    ptrdiff_t count;
} tridiagonal;

static double append(tridiagonal *m, const double *alpha, const double *beta, ptrdiff_t k) {
    double before = k > 0 ? beta[k - 1] : 0.0, off = k > 0 ? alpha[k - 1] * before : 0.0;
    m->diagonal[k] = alpha[k] * alpha[k] + before * before;
    m->off_square[k] = off * off;
    m->count = k + 1;
    return m->diagonal[k] + off + alpha[k] * beta[k];
}

// The Newton step towards the largest root of the characteristic polynomial, from above it; positive if `at` is not above it.
static double newton_step(const tridiagonal *m, double at) {
    double pivot = m->diagonal[0] - at, slope = -1.0, sum = 0.0;
    for (ptrdiff_t i = 0;; i++) {
        if (!(pivot < 0.0)) return 1.0;
        double ratio = slope / pivot;
        sum += ratio;
        if (i + 1 == m->count) return -1.0 / sum;
        slope = -1.0 + m->off_square[i + 1] * ratio / pivot;
        pivot = m->diagonal[i + 1] - at - m->off_square[i + 1] / pivot;
    }
}

// The largest eigenvalue, known to lie between low and high: bisection brings Newton's method close, which then comes down to it.
static double largest_eigenvalue(const tridiagonal *m, double low, double high) {
    for (int round = 0; round < 10; round++) {
        double middle = low + (high - low) / 2;
        if (newton_step(m, middle) < 0.0) high = middle; else low = middle;
    }
    for (int round = 0; round < 60; round++) {
        double step = newton_step(m, high);
        if (step >= 0.0 || high + step >= high) break;
        high += step;
    }
    return high;
}

ptrdiff_t kernel_spectral_norm_scratch(ptrdiff_t rows, ptrdiff_t columns) {
    ptrdiff_t least = rows < columns ? rows : columns;
    ptrdiff_t most = least < MOST_ITERATIONS ? least : MOST_ITERATIONS;
    return 2 * rows * columns + 2 * rows + (most + 1) * columns;
}

// The matrix and its transpose, scaled by a power of two, so that squares neither underflow nor overflow.
INLINED void scaled_copies(
    const double *matrix, ptrdiff_t rows, ptrdiff_t columns, double *copy, double *transposed, int exponent) {
    double first = __builtin_ldexp(1.0, -exponent / 2), second = __builtin_ldexp(1.0, -exponent - (-exponent / 2));
    for (ptrdiff_t i = 0; i < rows * columns; i++) copy[i] = matrix[i] * first * second;
    // Eight rows at a time, so that a cache line of the transpose is written at once.
    for (ptrdiff_t from = 0; from < rows; from += 8)
        for (ptrdiff_t j = 0; j < columns; j++)
            for (ptrdiff_t i = from; i < rows && i < from + 8; i++) transposed[j * rows + i] = copy[i * columns + j];
}

// The first right vector is the longest row: never orthogonal to the first singular vector in practice, and the same anywhere.
INLINED void begin(double *right, const double *m, ptrdiff_t rows, ptrdiff_t columns) {
    ptrdiff_t longest = 0;
    double length = -1.0;
    for (ptrdiff_t i = 0; i < rows; i++) {
        double square = dot(m + i * columns, m + i * columns, columns);
        if (square > length) {
            length = square;
            longest = i;
        }
    }
    for (ptrdiff_t j = 0; j < columns; j++) right[j] = m[longest * columns + j] + 0x1p-6 * (double)(1 + (j * 7) % 5);
    normalize(right, columns);
}

// The right vectors are kept orthogonal; the left ones then are so by themselves, as far as they matter (Simon & Zha 2000).
CLONED double kernel_spectral_norm(const double *matrix, ptrdiff_t rows, ptrdiff_t columns, double *scratch) {
    double *m = scratch, *transposed = m + rows * columns, *u = transposed + rows * columns, *before = u + rows;
    double *right = before + rows;
    if (rows == 0 || columns == 0) return 0.0;
    double most_magnitude = largest_magnitude(matrix, rows * columns);
    if (most_magnitude == 0.0 || !(most_magnitude <= 0x1.fffffffffffffp1023)) return most_magnitude;
    int exponent;
    __builtin_frexp(most_magnitude, &exponent);
    scaled_copies(matrix, rows, columns, m, transposed, exponent);
    ptrdiff_t least = rows < columns ? rows : columns;
    ptrdiff_t most = least < MOST_ITERATIONS ? least : MOST_ITERATIONS;
    double alpha[MOST_ITERATIONS], beta[MOST_ITERATIONS];
    tridiagonal squared;
    begin(right, m, rows, columns);

    double previous = 0.0, bound = 0.0;
    for (ptrdiff_t k = 0; k < most; k++) {
        double *v = right + k * columns, *next = v + columns;
        combine(u, 0, v, transposed, columns, rows);
        for (ptrdiff_t i = 0; k > 0 && i < rows; i++) u[i] -= beta[k - 1] * before[i];
        alpha[k] = normalize(u, rows);
        combine(next, 0, u, m, rows, columns);
        for (ptrdiff_t j = 0; j < columns; j++) next[j] -= alpha[k] * v[j];
        orthogonalize(next, right, k + 1, columns);
        beta[k] = normalize(next, columns);
        double row_bound = append(&squared, alpha, beta, k);
        bound = row_bound > bound ? row_bound : bound;
        // Whether the largest root stands still is asked at every third step only: finding it takes longer than a step.
        int is_last = k + 1 == most || beta[k] <= 0x1p-52 * alpha[0];
        if (is_last || k % 3 == 2) {
            double largest = largest_eigenvalue(&squared, previous, bound * (1.0 + 0x1p-40));
            int is_settled = largest - previous <= 0x1p-46 * largest;
            previous = largest;
            if (is_last || is_settled) break;
        }
        double *swap = before;
        before = u;
        u = swap;
    }
    return __builtin_ldexp(__builtin_sqrt(previous), exponent);
}
