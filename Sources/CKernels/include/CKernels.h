// The numerical kernels: plain C, the same bits on every x86-64 machine.
//
// Three rules make it so: no contraction of a*b+c (each file begins with FP_CONTRACT OFF), sums in a fixed order of eight
// lanes, and no function of the C library in a result. `target_clones` lets the loader choose the widest vector unit.
#ifndef C_KERNELS_H
#define C_KERNELS_H

#include <stddef.h>
#include <stdint.h>

// Which memory a vector stands in.
enum { KERNEL_VALUES, KERNEL_ADJOINTS, KERNEL_CONSTANTS, KERNEL_SPACES };

// The memory of a run: two arenas with a frame per step, that of step t beginning at base + t * stride, and constants.
typedef struct {
    double *values, *adjoints, *constants;
    ptrdiff_t stride;
} kernel_memory;

// Where a vector stands, counted from the frame of the step; a vector of the step before has an offset less by the stride.
typedef struct {
    ptrdiff_t offset;
    int32_t space;
} kernel_place;

// A stretch of a vector.
typedef struct {
    ptrdiff_t offset;
    ptrdiff_t length;
} kernel_segment;

// What an operation does; d is the destination, p, q, r, s the operands, v the value a derivative is taken at.
enum {
    KERNEL_LINEAR,           // d = a0 + a1 p
    KERNEL_COPY,             // d = p
    KERNEL_PRODUCT,          // d = (a0 + a1 p)(b0 + b1 q)
    KERNEL_PLAIN_PRODUCT,    // d = p q
    KERNEL_PRODUCT_PAIR,     // d = (a0 + a1 p)(b0 + b1 q) + (c0 + c1 r)(d0 + d1 s)
    KERNEL_PLAIN_PAIR,       // d = p q + r s
    KERNEL_SIGMOID,          // d = 1 / (1 + exp(-p))
    KERNEL_TANH,             // d = tanh(p)
    KERNEL_RELU,             // d = max(0, p)
    KERNEL_SOFTPLUS,         // d = ln(1 + exp(p))
    KERNEL_EXPONENTIAL,      // d = exp(p)
    KERNEL_SOFTMAX,          // d = exp(p) / sum exp(p); the maximum of p and the sum of exp(p - maximum) stand behind d
    KERNEL_NORMALIZE,        // d = (p - mean) / sqrt(variance + epsilon); the divisor's inverse stands behind d
    KERNEL_STANDARDIZE,      // d = (p - mean) / sqrt(variance + epsilon), unit by unit, by the table of the step or over a batch; the
                             // divisors' inverses stand behind d, in a batch in lane 0, with means and variances in lanes 1 and 2
    KERNEL_SIGMOID_BACK,     // d = p v (1 - v), with v = q
    KERNEL_TANH_BACK,        // d = p (1 - v v)
    KERNEL_RELU_BACK,        // d = p where v > 0, else 0
    KERNEL_SOFTPLUS_BACK,    // d = p (1 - exp(-v))
    KERNEL_EXPONENTIAL_BACK, // d = p v
    KERNEL_SOFTMAX_BACK,     // d = v (p - sum p v)
    KERNEL_NORMALIZE_BACK,   // d = (p - mean(p) - v mean(p v)) * the stored inverse
    KERNEL_STANDARDIZE_BACK, // d = p * the stored inverse; over a batch also less what mean and variance depend on
    KERNEL_CLOCK,            // d = 1 where t is a multiple of the period p, else 0
    KERNEL_MATRIX,           // d = M p, M packed by kernel_pack_panels
    KERNEL_SPREAD            // p to all branches
};

// What an adjoint p sends to a factor of a product, d = p (b0 + b1 q), and on through the function that the factor is a value of:
// e = d slope(v), where the slope is that of KERNEL_SIGMOID_BACK or KERNEL_TANH_BACK.
typedef struct {
    kernel_place d, q, e, v;
    double b0, b1;
    int32_t accumulate;  // 0: d = …; 1: d += …
    int32_t slope;       // the kind; -1 for none
    int32_t accumulate_slope;
} kernel_branch;

// How many branches a spread has at most.
enum { KERNEL_BRANCHES = 4 };

// One operation on the vectors of a step.
typedef struct {
    int32_t kind;
    int32_t accumulate;  // 0: d = …; 1: d += …
    ptrdiff_t count;     // padded to a multiple of 8, except for softmax and normalisation: the exact count
    kernel_place d, p, q, r, s;
    const double *panels;            // KERNEL_MATRIX: the packed matrix
    const kernel_segment *segments;  // KERNEL_MATRIX: the stretches of p that are its inputs
    ptrdiff_t segment_count;
    ptrdiff_t inputs;                // KERNEL_MATRIX: the length of all segments
    const kernel_branch *branches;   // KERNEL_SPREAD
    ptrdiff_t branch_count;
    const double *table;             // KERNEL_STANDARDIZE: for each step means and inverses, both padded
    ptrdiff_t table_steps;           // how many steps; the last serves for all later ones
    const double *start;             // KERNEL_MATRIX over a sequence: what is added to M p; NULL for nothing
    double a0, a1, b0, b1, c0, c1, d0, d1;
} kernel_operation;

// Runs operations step by step, for the steps first, first + step, … before last (steps may go down).
void kernel_run(
    const kernel_operation *operations, ptrdiff_t count, const kernel_memory *memory, ptrdiff_t first, ptrdiff_t last,
    ptrdiff_t step);

// Runs operations one after the other, each for the steps 0 ..< steps: a matrix is then multiplied once, by all its vectors.
void kernel_run_sequence(
    const kernel_operation *operations, ptrdiff_t count, const kernel_memory *memory, ptrdiff_t steps);

// Runs backward operations of a step on `lanes` cotangents at once: the memory is that of the step, an adjoint vector is
// [count × lanes], and the stride is that of the values. Scratch holds kernel_lanes_scratch doubles.
void kernel_run_lanes(
    const kernel_operation *operations, ptrdiff_t count, const kernel_memory *memory, ptrdiff_t lanes, double *scratch);
ptrdiff_t kernel_lanes_scratch(ptrdiff_t frame, ptrdiff_t lanes);

// Packs [outputs × inputs], given as stack[input * input_stride + output * output_stride], outputs a multiple of 8, into
// outputs * inputs doubles.
void kernel_pack_panels(
    double *panels, const double *stack, ptrdiff_t outputs, ptrdiff_t inputs, ptrdiff_t output_stride, ptrdiff_t input_stride);

// A batch: the same operations on the vectors of several sequences side by side. A vector is [count × lanes], lanes a multiple of 8;
// all offsets and the stride are those of one sequence times the lanes, as are the counts of what goes element by element, the constants
// stand in every lane, and matrices are packed by kernel_pack_strips. `lengths` says how many steps each lane has, none more than the first. Two numbers behind a vector are two times the lanes.
void kernel_run_batch(
    const kernel_operation *operations, ptrdiff_t count, const kernel_memory *memory, ptrdiff_t lanes, const int32_t *lengths,
    ptrdiff_t first, ptrdiff_t last, ptrdiff_t step);
void kernel_run_batch_sequence(
    const kernel_operation *operations, ptrdiff_t count, const kernel_memory *memory, ptrdiff_t lanes, const int32_t *lengths,
    ptrdiff_t steps);

// The same as kernel_pack_panels, for a batch.
void kernel_pack_strips(
    double *strips, const double *stack, ptrdiff_t outputs, ptrdiff_t inputs, ptrdiff_t output_stride, ptrdiff_t input_stride);

// Sets the lanes of frames [count × lanes] to 0 from the step on that a lane's length says.
void kernel_batch_keep(
    double *base, ptrdiff_t stride, ptrdiff_t steps, ptrdiff_t count, ptrdiff_t lanes, const int32_t *lengths);

// Copies vectors [count × lanes], or adds them, lane by lane from one frame to another; the frames are given as offsets, and a lane
// whose offset is negative is left alone.
void kernel_batch_move(
    double *to, const ptrdiff_t *to_frames, const double *from, const ptrdiff_t *from_frames, ptrdiff_t count, ptrdiff_t lanes,
    int accumulate);

// C [rows × columns] (+)= the sum over steps and lanes of a bᵀ, for vectors a [rows × lanes] and b [columns × lanes] that stand
// `stride` apart; rows and columns are multiples of 8. Scratch holds kernel_batch_product_scratch(columns) doubles.
void kernel_batch_product(
    ptrdiff_t rows, ptrdiff_t columns, ptrdiff_t steps, ptrdiff_t lanes, const double *a, const double *b, ptrdiff_t stride,
    double *c, int accumulate, double *scratch);
ptrdiff_t kernel_batch_product_scratch(ptrdiff_t columns);

// sums[j] (+)= the sum over steps and lanes of base[t * stride + j * lanes + lane], for j below count, a multiple of 8.
void kernel_batch_sums(
    const double *base, ptrdiff_t stride, ptrdiff_t steps, ptrdiff_t count, ptrdiff_t lanes, int accumulate, double *sums);

// kernel_cross_entropy and kernel_squared_error for a batch: targets [steps × lanes] or [steps × count × lanes], losses
// [steps × lanes].
void kernel_batch_cross_entropy(
    const double *logits, const double *probabilities, double *gradients, ptrdiff_t stride, ptrdiff_t steps, ptrdiff_t count,
    ptrdiff_t lanes, const int32_t *targets, double *losses);
void kernel_batch_squared_error(
    const double *outputs, double *gradients, ptrdiff_t stride, ptrdiff_t steps, ptrdiff_t count, ptrdiff_t lanes,
    const double *targets, const int32_t *has_target, double *losses);

// C [rows × columns] = A [rows × inner] B [inner × columns], or C += AB. Entry (i, k) of A stands at i * a_row_stride +
// k * a_column_stride, one of which is 1; rows of B and C are contiguous. Scratch holds kernel_product_scratch(columns) doubles.
void kernel_product(
    ptrdiff_t rows, ptrdiff_t columns, ptrdiff_t inner, const double *a, ptrdiff_t a_row_stride, ptrdiff_t a_column_stride,
    const double *b, ptrdiff_t b_row_stride, double *c, ptrdiff_t c_row_stride, int accumulate, double *scratch);
ptrdiff_t kernel_product_scratch(ptrdiff_t columns);

// sums[j] = sum over t of base[t * stride + j], for j below count.
void kernel_column_sums(const double *base, ptrdiff_t stride, ptrdiff_t steps, ptrdiff_t count, double *sums);

// The Euclidean norm of a vector, without underflow or overflow in between.
double kernel_norm(const double *vector, ptrdiff_t count);

// norms[s * steps + t] = the Euclidean norm of segment s of the frame at base + t * stride, for t below steps.
void kernel_norms(
    const double *base, ptrdiff_t stride, ptrdiff_t steps, const kernel_segment *segments, ptrdiff_t count, double *norms);

// norms[c] = the Euclidean norm of lane c of `vectors` [count × lanes], for lanes a multiple of 8.
void kernel_lane_norms(const double *vectors, ptrdiff_t count, ptrdiff_t lanes, double *norms);

// The cross-entropy of softmax at each step, ln sum exp(y) - y[target], and its gradient softmax(y) - onehot(target); 0 for a
// step whose target is negative. `probabilities` are those of KERNEL_SOFTMAX, or NULL where none were computed.
void kernel_cross_entropy(
    const double *logits, const double *probabilities, double *gradients, ptrdiff_t stride, ptrdiff_t steps, ptrdiff_t count,
    const int32_t *targets, double *losses);

// Softmax at each step, the maximum of p and the sum of exp(p - maximum) beside it; d may be as long as p padded to a multiple of 8.
void kernel_softmax(
    const double *p, double *d, ptrdiff_t stride, ptrdiff_t steps, ptrdiff_t count, double *maxima, double *totals,
    ptrdiff_t scalar_stride);

// The squared error at each step, the sum over i of (y[i] - target[i])^2, and its gradient 2 (y - target); 0 for a step without a
// target. The targets stand step after step, [steps × count].
void kernel_squared_error(
    const double *outputs, double *gradients, ptrdiff_t stride, ptrdiff_t steps, ptrdiff_t count, const double *targets,
    const int32_t *has_target, double *losses);

// The largest singular value of a row-major matrix [rows × columns] by Golub-Kahan-Lanczos bidiagonalisation with full
// reorthogonalisation; scratch holds kernel_spectral_norm_scratch(rows, columns) doubles.
double kernel_spectral_norm(const double *matrix, ptrdiff_t rows, ptrdiff_t columns, double *scratch);
ptrdiff_t kernel_spectral_norm_scratch(ptrdiff_t rows, ptrdiff_t columns);

// The largest magnitude: NaN if a number is NaN, else infinite if one is.
double kernel_largest_magnitude(const double *numbers, ptrdiff_t count);

// Brings a row-major matrix [rows × columns], no wider than high, to upper bidiagonal form by reflections from both sides, which
// keep its singular values: `diagonal` [columns] and, above it, `above` [columns - 1]. Its entries should be near 1, so that their
// squares are numbers. Scratch holds kernel_bidiagonalize_scratch(rows, columns) doubles.
void kernel_bidiagonalize(
    const double *matrix, ptrdiff_t rows, ptrdiff_t columns, double *diagonal, double *above, double *scratch);
ptrdiff_t kernel_bidiagonalize_scratch(ptrdiff_t rows, ptrdiff_t columns);

// Turns the rows of a matrix [rows × columns], no more of them than columns, into orthonormal ones by Gram and Schmidt's method,
// each twice. lengths[i] is what was left of row i when all that lies along the rows before had been taken out; 0 where nothing
// but rounding was left, and the row is then replaced by any that is orthogonal to the others before.
void kernel_orthonormalize(double *matrix, ptrdiff_t rows, ptrdiff_t columns, double *lengths);

#endif
