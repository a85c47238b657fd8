// Singular value decompositions by LAPACK, one thread.
#ifndef CLAPACK_H
#define CLAPACK_H

// The singular values of a column-major matrix [rows × columns], largest first, into values [min(rows, columns)].
//
// `matrix` is overwritten. Returns 0, a positive number if the iteration did not converge, a negative one if the
// memory for the work space could not be had.
int clapack_singular_values(int rows, int columns, double *matrix, double *values);

// The same with the vectors: `left` is column-major [rows × k] and `right` is column-major [k × columns], k =
// min(rows, columns).
int clapack_singular_vectors(int rows, int columns, double *matrix, double *values, double *left, double *right);

#endif
