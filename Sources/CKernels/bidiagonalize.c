#pragma STDC FP_CONTRACT OFF

#include "CKernels.h"
#include "basis.h"

// A Householder reflection 1 - factor v vᵀ that turns a vector into (image, 0, 0, …); v takes the place of the vector.
typedef struct {
    double factor, image;
} reflection;

// What is as short as this is nothing beside the largest entry, which is near 1 or not far below; its reflection would underflow.
#define SHORTEST_TURNED 1e-140

INLINED reflection turn(double *vector, ptrdiff_t count) {
    double length = __builtin_sqrt(dot(vector, vector, count));
    if (length < SHORTEST_TURNED) return (reflection){0.0, 0.0};
    double signed_length = vector[0] < 0.0 ? -length : length, first = __builtin_fabs(vector[0]);
    vector[0] += signed_length;
    return (reflection){1.0 / (length * (length + first)), -signed_length};
}

// row -= factor w, then row -= (factor2 row·v) v; all from a multiple of 8 on.
INLINED void update_row(double *row, double factor, const double *w, double factor2, const double *v, ptrdiff_t from, ptrdiff_t to) {
    vector8 along = ALL(0.0), along2 = ALL(0.0);
    ptrdiff_t j = from;
    for (; j + 16 <= to; j += 16) {
        vector8 a = LOAD(row + j) - factor * LOAD(w + j), b = LOAD(row + j + 8) - factor * LOAD(w + j + 8);
        STORE(row + j, a);
        STORE(row + j + 8, b);
        along += a * LOAD(v + j);
        along2 += b * LOAD(v + j + 8);
    }
    for (; j < to; j += 8) {
        vector8 a = LOAD(row + j) - factor * LOAD(w + j);
        STORE(row + j, a);
        along += a * LOAD(v + j);
    }
    along += along2;
    double part = factor2 * lane_sum(&along);
    for (j = from; j < to; j += 8) STORE(row + j, LOAD(row + j) - part * LOAD(v + j));
}

// w[j] = factor * the sum over the rows of u[i] a[i][j], from a multiple of 8 on.
INLINED void project(
    double *w, double factor, const double *u, const double *a, ptrdiff_t stride, ptrdiff_t rows, ptrdiff_t from, ptrdiff_t to) {
    ptrdiff_t j = from;
    for (; j + 64 <= to; j += 64) {
        vector8 sums[8];
        for (int l = 0; l < 8; l++) sums[l] = ALL(0.0);
        for (ptrdiff_t i = 0; i < rows; i++)
            for (int l = 0; l < 8; l++) sums[l] += u[i] * LOAD(a + i * stride + j + 8 * l);
        for (int l = 0; l < 8; l++) STORE(w + j + 8 * l, factor * sums[l]);
    }
    for (; j < to; j += 8) {
        vector8 sum = ALL(0.0), sum2 = ALL(0.0);
        ptrdiff_t i = 0;
        for (; i + 2 <= rows; i += 2) {
            sum += u[i] * LOAD(a + i * stride + j);
            sum2 += u[i + 1] * LOAD(a + (i + 1) * stride + j);
        }
        for (; i < rows; i++) sum += u[i] * LOAD(a + i * stride + j);
        STORE(w + j, factor * (sum + sum2));
    }
}

INLINED ptrdiff_t padded8(ptrdiff_t count) { return (count + 7) / 8 * 8; }

ptrdiff_t kernel_bidiagonalize_scratch(ptrdiff_t rows, ptrdiff_t columns) {
    return rows * padded8(columns) + rows + 2 * padded8(columns);
}

CLONED void kernel_bidiagonalize(
    const double *matrix, ptrdiff_t rows, ptrdiff_t columns, double *diagonal, double *above, double *scratch) {
    ptrdiff_t stride = padded8(columns);
    double *a = scratch, *u = a + rows * stride, *w = u + rows, *v = w + stride;
    for (ptrdiff_t i = 0; i < rows; i++)
        for (ptrdiff_t j = 0; j < stride; j++) a[i * stride + j] = j < columns ? matrix[i * columns + j] : 0.0;
    for (ptrdiff_t j = 0; j < stride; j++) w[j] = v[j] = 0.0;
    for (ptrdiff_t k = 0; k < columns; k++) {
        double *row = a + k * stride;
        ptrdiff_t next = k + 1, from = next / 8 * 8;
        for (ptrdiff_t i = k; i < rows; i++) u[i] = a[i * stride + k];
        reflection left = turn(u + k, rows - k);
        diagonal[k] = left.image;
        if (next == columns) break;
        project(w, left.factor, u + k, row, stride, rows - k, from, stride);
        // Both reflections leave the columns before alone, though whole vectors of them go by.
        for (ptrdiff_t j = from; j < next; j++) w[j] = 0.0;
        for (ptrdiff_t j = next; j < columns; j++) v[j] = row[j] - u[k] * w[j];
        v[k] = 0.0;
        reflection right = turn(v + next, columns - next);
        above[k] = right.image;
        for (ptrdiff_t i = next; i < rows; i++)
            update_row(a + i * stride, u[i], w, right.factor, v, from, stride);
    }
}

CLONED double kernel_largest_magnitude(const double *numbers, ptrdiff_t count) { return largest_magnitude(numbers, count); }
