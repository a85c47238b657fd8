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

// The largest magnitude; infinity or NaN if there is one.
INLINED double largest_magnitude(const double *matrix, ptrdiff_t count) {
    vector8 most = ALL(0.0), undefined = ALL(0.0);
    ptrdiff_t i = 0;
    for (; i + 8 <= count; i += 8) {
        vector8 magnitude = (vector8)((integers8)LOAD(matrix + i) & ~(integers8)ALL(-0.0));
        most = WHERE(magnitude > most, magnitude, most);
        undefined += magnitude - magnitude;
    }
    double parts[8], result = 0.0;
    STORE(parts, most);
    for (int j = 0; j < 8; j++) result = parts[j] > result ? parts[j] : result;
    // A number less itself is 0, unless it is infinite or NaN.
    double rest = lane_sum(&undefined);
    for (; i < count; i++) {
        double magnitude = __builtin_fabs(matrix[i]);
        result = magnitude > result ? magnitude : result;
        rest += magnitude - magnitude;
    }
    if (rest == rest) return result;
    for (i = 0; i < count; i++)
        if (matrix[i] != matrix[i]) return matrix[i];
    return __builtin_inf();
}

#endif
