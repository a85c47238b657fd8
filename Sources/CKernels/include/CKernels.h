// The numerical kernels: plain C, the same bits on every x86-64 machine.
//
// Three rules make it so: no contraction of a*b+c (each file begins with FP_CONTRACT OFF), sums in a fixed order of eight
// lanes, and no function of the C library in a result. `target_clones` lets the loader choose the widest vector unit.
#ifndef C_KERNELS_H
#define C_KERNELS_H

#include <stddef.h>
#include <stdint.h>

// A vector per step: that of step t begins at base + t * stride.
typedef struct {
    double *base;
    ptrdiff_t stride;
} kernel_operand;

// A stretch of a vector.
typedef struct {
    ptrdiff_t offset;
    ptrdiff_t length;
} kernel_segment;

// What an operation does; d is the destination, p, q, r, s the operands, v the value a derivative is taken at.
enum {
    KERNEL_LINEAR,           // d = a0 + a1 p
    KERNEL_PRODUCT,          // d = (a0 + a1 p)(b0 + b1 q)
    KERNEL_PRODUCT_PAIR,     // d = (a0 + a1 p)(b0 + b1 q) + (c0 + c1 r)(d0 + d1 s)
    KERNEL_SIGMOID,          // d = 1 / (1 + exp(-p))
    KERNEL_TANH,             // d = tanh(p)
    KERNEL_RELU,             // d = max(0, p)
    KERNEL_SOFTPLUS,         // d = ln(1 + exp(p))
    KERNEL_EXPONENTIAL,      // d = exp(p)
    KERNEL_SOFTMAX,          // d = exp(p) / sum exp(p)
    KERNEL_NORMALIZE,        // d = (p - mean) / sqrt(variance + epsilon); the divisor's inverse stands behind d
    KERNEL_SIGMOID_BACK,     // d = p v (1 - v), with v = q
    KERNEL_TANH_BACK,        // d = p (1 - v v)
    KERNEL_RELU_BACK,        // d = p where v > 0, else 0
    KERNEL_SOFTPLUS_BACK,    // d = p (1 - exp(-v))
    KERNEL_EXPONENTIAL_BACK, // d = p v
    KERNEL_SOFTMAX_BACK,     // d = v (p - sum p v)
    KERNEL_NORMALIZE_BACK,   // d = (p - mean(p) - v mean(p v)) * the stored inverse
    KERNEL_CLOCK,            // d = 1 where t is a multiple of the period p, else 0
    KERNEL_MATRIX            // d = M p, M packed by kernel_pack_panels
};

// One operation on the vectors of a step.
typedef struct {
    int32_t kind;
    int32_t accumulate;  // 0: d = …; 1: d += …
    ptrdiff_t count;     // padded to a multiple of 8, except for softmax and normalisation: the exact count
    kernel_operand d, p, q, r, s;
    double a0, a1, b0, b1, c0, c1, d0, d1;
    const double *panels;            // KERNEL_MATRIX: the packed matrix
    const double *stack;             // KERNEL_MATRIX, lanes: the matrix as rows of `count` numbers, one for each number of p
    const kernel_segment *segments;  // KERNEL_MATRIX: the stretches of p that are its inputs
    ptrdiff_t segment_count;
} kernel_operation;

// Runs operations for the steps first, first + step, … before last (steps may go down).
void kernel_run(const kernel_operation *operations, ptrdiff_t count, ptrdiff_t first, ptrdiff_t last, ptrdiff_t step);

// Runs backward operations of step t on `lanes` cotangents at once: an adjoint vector is [count × lanes], values are vectors.
void kernel_run_lanes(const kernel_operation *operations, ptrdiff_t count, ptrdiff_t t, ptrdiff_t lanes, double *scratch);

// The doubles that packed panels of this matrix take.
ptrdiff_t kernel_panels_size(ptrdiff_t outputs, ptrdiff_t inputs);

// Packs [outputs × inputs], given as stack[input * input_stride + output * output_stride], outputs a multiple of 8.
void kernel_pack_panels(
    double *panels, const double *stack, ptrdiff_t outputs, ptrdiff_t inputs, ptrdiff_t output_stride, ptrdiff_t input_stride);

// How a product starts.
enum { KERNEL_STORE, KERNEL_ACCUMULATE, KERNEL_FROM_ROW };

// C [rows × columns] = A [rows × inner] B [inner × columns]; entry (i, j) of A stands at i * row_stride + j * column_stride, the same
// for B; C has unit column stride. Mode: C = AB, C += AB, or C = row + AB with one `row` for all rows.
void kernel_product(
    ptrdiff_t rows, ptrdiff_t columns, ptrdiff_t inner, const double *a, ptrdiff_t a_row_stride, ptrdiff_t a_column_stride,
    const double *b, ptrdiff_t b_row_stride, ptrdiff_t b_column_stride, double *c, ptrdiff_t c_row_stride, int mode,
    const double *row);

// sums[j] = sum over t of base[t * stride + j], for j below count.
void kernel_column_sums(const double *base, ptrdiff_t stride, ptrdiff_t steps, ptrdiff_t count, double *sums);

// The Euclidean norm of a vector, without underflow or overflow in between.
double kernel_norm(const double *vector, ptrdiff_t count);

// norms[t] = the Euclidean norm of `count` numbers at base + t * stride, for t below steps.
void kernel_norms(const double *base, ptrdiff_t stride, ptrdiff_t steps, ptrdiff_t count, double *norms);

// Softmax of one vector of logits, with the maximum subtracted; returns the sum of exp(y - maximum), gives the maximum.
double kernel_softmax(const double *logits, double *probabilities, ptrdiff_t count, double *maximum);

// The largest singular value of a row-major matrix [rows × columns] by Golub-Kahan-Lanczos bidiagonalisation with full
// reorthogonalisation; scratch holds kernel_spectral_norm_scratch(rows, columns) doubles.
double kernel_spectral_norm(const double *matrix, ptrdiff_t rows, ptrdiff_t columns, double *scratch);
ptrdiff_t kernel_spectral_norm_scratch(ptrdiff_t rows, ptrdiff_t columns);

#endif
