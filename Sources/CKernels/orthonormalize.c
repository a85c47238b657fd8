#pragma STDC FP_CONTRACT OFF

#include "CKernels.h"
#include "basis.h"

// What is left of x without its part along the vectors of a basis, at length 1; returns the length that was left.
INLINED double take_out(double *x, const double *basis, ptrdiff_t vectors, ptrdiff_t count) {
    orthogonalize(x, basis, vectors, count);
    orthogonalize(x, basis, vectors, count);
    return normalize(x, count);
}

// The first unit vector, from `from` on, that has something besides its part along the basis.
INLINED void replace(double *x, const double *basis, ptrdiff_t vectors, ptrdiff_t count, ptrdiff_t from) {
    for (ptrdiff_t k = 0; k < count; k++) {
        for (ptrdiff_t j = 0; j < count; j++) x[j] = 0.0;
        x[(from + k) % count] = 1.0;
        // One of the unit vectors has at least this much, since the basis leaves a direction.
        if (take_out(x, basis, vectors, count) * (double)count >= 0.5) return;
    }
}

CLONED void kernel_orthonormalize(double *matrix, ptrdiff_t rows, ptrdiff_t columns, double *lengths) {
    for (ptrdiff_t i = 0; i < rows; i++) {
        double *x = matrix + i * columns;
        // Scaled first, so that the squares are numbers.
        double most = largest_magnitude(x, columns);
        if (!(most <= 0x1.fffffffffffffp1023)) most = __builtin_nan("");
        for (ptrdiff_t j = 0; j < columns && most != 0.0; j++) x[j] /= most;
        double before = most != 0.0 ? normalize(x, columns) : 0.0;
        double left = before > 0.0 ? take_out(x, matrix, i, columns) : 0.0;
        if (before != before || left != left) {
            lengths[i] = __builtin_nan("");
        } else if (left <= 0x1p-48) {
            lengths[i] = 0.0;
            replace(x, matrix, i, columns, i);
        } else {
            lengths[i] = left * before * most;
        }
    }
}
