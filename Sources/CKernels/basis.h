// Vectors of a basis, row by row: products, lengths, and what lies along them.
#ifndef BASIS_H
#define BASIS_H

#include "vectors.h"

enum { MOST_TOGETHER = 256 };

INLINED double dot(const double *x, const double *y, ptrdiff_t count) {
    vector8 lanes = ALL(0.0);
    ptrdiff_t i = 0;
    for (; i + 8 <= count; i += 8) lanes += LOAD(x + i) * LOAD(y + i);
    double sum = lane_sum(&lanes);
    for (; i < count; i++) sum += x[i] * y[i];
    return sum;
}

// y (+)= the sum of factors[i] times row i of a matrix.
INLINED void combine(
    double *y, int accumulate, const double *factors, const double *matrix, ptrdiff_t rows, ptrdiff_t columns) {
    ptrdiff_t j = 0;
    for (; j + 64 <= columns; j += 64) {
        vector8 sums[8];
        for (int l = 0; l < 8; l++) sums[l] = accumulate ? LOAD(y + j + 8 * l) : ALL(0.0);
        for (ptrdiff_t i = 0; i < rows; i++) {
            vector8 factor = ALL(factors[i]);
            for (int l = 0; l < 8; l++) sums[l] += factor * LOAD(matrix + i * columns + j + 8 * l);
        }
        for (int l = 0; l < 8; l++) STORE(y + j + 8 * l, sums[l]);
    }
    for (; j + 8 <= columns; j += 8) {
        vector8 sum = accumulate ? LOAD(y + j) : ALL(0.0);
        for (ptrdiff_t i = 0; i < rows; i++) sum += factors[i] * LOAD(matrix + i * columns + j);
        STORE(y + j, sum);
    }
    for (; j < columns; j++) {
        double sum = accumulate ? y[j] : 0.0;
        for (ptrdiff_t i = 0; i < rows; i++) sum += factors[i] * matrix[i * columns + j];
        y[j] = sum;
    }
}

// Takes out of x what lies along the vectors of a basis.
INLINED void orthogonalize(double *x, const double *basis, ptrdiff_t vectors, ptrdiff_t count) {
    double along[MOST_TOGETHER];
    for (ptrdiff_t first = 0; first < vectors; first += MOST_TOGETHER) {
        ptrdiff_t many = vectors - first < MOST_TOGETHER ? vectors - first : MOST_TOGETHER;
        const double *some = basis + first * count;
        for (ptrdiff_t j = 0; j < many; j++) along[j] = -dot(some + j * count, x, count);
        combine(x, 1, along, some, many, count);
    }
}

// Scales x to length 1 and returns the length it had.
INLINED double normalize(double *x, ptrdiff_t count) {
    double length = __builtin_sqrt(dot(x, x, count)), factor = 1.0 / length;
    if (length > 0x1p-1000)
        for (ptrdiff_t i = 0; i < count; i++) x[i] *= factor;
    return length;
}

#endif
