#pragma STDC FP_CONTRACT OFF

#include "CKernels.h"
#include "vectors.h"

#include <stdlib.h>

enum { MOST_ITERATIONS = 256 };

INLINED double dot(const double *x, const double *y, ptrdiff_t count) {
    vector8 lanes = ALL(0.0);
    ptrdiff_t i = 0;
    for (; i + 8 <= count; i += 8) lanes += LOAD(x + i) * LOAD(y + i);
    double sum = lane_sum(&lanes);
    for (; i < count; i++) sum += x[i] * y[i];
    return sum;
}

INLINED void add(double *y, double factor, const double *x, ptrdiff_t count) {
    for (ptrdiff_t i = 0; i < count; i++) y[i] += factor * x[i];
}

// Takes out of x what lies along the vectors before it, twice, and returns the length that is left, to which x is scaled.
INLINED double orthonormalize(double *x, const double *basis, ptrdiff_t vectors, ptrdiff_t count) {
    for (int pass = 0; pass < 2; pass++)
        for (ptrdiff_t j = 0; j < vectors; j++) add(x, -dot(basis + j * count, x, count), basis + j * count, count);
    double length = __builtin_sqrt(dot(x, x, count));
    if (length > 0.0)
        for (ptrdiff_t i = 0; i < count; i++) x[i] /= length;
    return length;
}

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
    return rows * columns + (most + 1) * (rows + columns);
}

// The matrix is scaled by a power of two first, so that squares neither underflow nor overflow.
static int scaled_copy(const double *matrix, ptrdiff_t count, double *copy, int *exponent, double *special) {
    double most = 0.0;
    for (ptrdiff_t i = 0; i < count; i++) {
        double magnitude = __builtin_fabs(matrix[i]);
        if (magnitude != magnitude) {
            *special = magnitude;
            return 0;
        }
        most = magnitude > most ? magnitude : most;
    }
    if (most == 0.0 || most > 0x1.fffffffffffffp1023) {
        *special = most;
        return 0;
    }
    __builtin_frexp(most, exponent);
    double first = __builtin_ldexp(1.0, -*exponent / 2), second = __builtin_ldexp(1.0, -*exponent - (-*exponent / 2));
    for (ptrdiff_t i = 0; i < count; i++) copy[i] = matrix[i] * first * second;
    return 1;
}

CLONED double kernel_spectral_norm(const double *matrix, ptrdiff_t rows, ptrdiff_t columns, double *scratch) {
    double special;
    int exponent = 0;
    double *m = scratch;
    if (rows == 0 || columns == 0) return 0.0;
    if (!scaled_copy(matrix, rows * columns, m, &exponent, &special)) return special;
    ptrdiff_t least = rows < columns ? rows : columns;
    ptrdiff_t most = least < MOST_ITERATIONS ? least : MOST_ITERATIONS;
    double *left = m + rows * columns, *right = left + (most + 1) * rows;
    double alpha[MOST_ITERATIONS], beta[MOST_ITERATIONS];
    tridiagonal squared;

    // The first right vector is the longest row: never orthogonal to the first singular vector in practice, and the same anywhere.
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
    orthonormalize(right, right, 0, columns);

    double previous = 0.0, bound = 0.0;
    int settled = 0;
    for (ptrdiff_t k = 0; k < most; k++) {
        double *u = left + k * rows, *v = right + k * columns, *next = v + columns;
        for (ptrdiff_t i = 0; i < rows; i++) u[i] = dot(m + i * columns, v, columns);
        alpha[k] = orthonormalize(u, left, k, rows);
        memset(next, 0, (size_t)columns * sizeof(double));
        for (ptrdiff_t i = 0; i < rows; i++) add(next, u[i], m + i * columns, columns);
        beta[k] = orthonormalize(next, right, k + 1, columns);
        double row_bound = append(&squared, alpha, beta, k);
        bound = row_bound > bound ? row_bound : bound;
        double largest = largest_eigenvalue(&squared, previous, bound * (1.0 + 0x1p-40));
        settled = largest - previous <= 0x1p-46 * largest ? settled + 1 : 0;
        previous = largest;
        if (settled == 3 || beta[k] <= 0x1p-52 * alpha[0]) break;
    }
    return __builtin_ldexp(__builtin_sqrt(previous), exponent);
}
