// Singular value decompositions by LAPACK, one thread.
#ifndef CLAPACK_H
#define CLAPACK_H

// The singular values, largest first, of a bidiagonal matrix with `diagonal` [count] and `above` [count - 1] of it, into
// `diagonal`, each with all its digits (the dqds method of Fernando and Parlett, 1994).
//
// `above` is overwritten, and has room for `count` numbers. Returns 0, a positive number if the iteration did not converge, a
// negative one if the memory for the work space could not be had.
int clapack_bidiagonal_values(int count, double *diagonal, double *above);

// A column-major matrix [rows × columns] by its singular values, largest first, in values [k], and its singular vectors: `left` is
// column-major [rows × k] and `right` is column-major [k × columns], k = min(rows, columns).
//
// `matrix` is overwritten. Returns what `clapack_bidiagonal_values` returns.
int clapack_singular_vectors(int rows, int columns, double *matrix, double *values, double *left, double *right);

#endif
