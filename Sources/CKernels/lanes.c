#pragma STDC FP_CONTRACT OFF

#include "CKernels.h"
#include "elementwise.h"
#include "panels.h"

// A backward operation is linear in the adjoint p it reads: d (+)= factor ⊙ p for most, with one factor per unit that all lanes
// share. Writes those factors; returns 0 for the operations that are not of that form.
INLINED int factors(const kernel_operation *o, const double *v, double *factor) {
    switch (o->kind) {
    case KERNEL_COPY:
        for (ptrdiff_t i = 0; i < o->count; i++) factor[i] = 1.0;
        return 1;
    case KERNEL_LINEAR:
        for (ptrdiff_t i = 0; i < o->count; i++) factor[i] = o->a1;
        return 1;
    case KERNEL_PRODUCT:
        for (ptrdiff_t i = 0; i < o->count; i++) factor[i] = o->a1 * (o->b0 + o->b1 * v[i]);
        return 1;
    case KERNEL_SIGMOID_BACK:
        for (ptrdiff_t i = 0; i < o->count; i++) factor[i] = v[i] * (1.0 - v[i]);
        return 1;
    case KERNEL_TANH_BACK:
        for (ptrdiff_t i = 0; i < o->count; i++) factor[i] = 1.0 - v[i] * v[i];
        return 1;
    case KERNEL_RELU_BACK:
        for (ptrdiff_t i = 0; i < o->count; i++) factor[i] = v[i] > 0.0 ? 1.0 : 0.0;
        return 1;
    case KERNEL_SOFTPLUS_BACK:
        for (ptrdiff_t i = 0; i < o->count; i += 8) {
            vector8 rest = -LOAD(v + i);
            exponential8(&rest);
            STORE(factor + i, 1.0 - rest);
        }
        return 1;
    case KERNEL_STANDARDIZE_BACK:
        for (ptrdiff_t i = 0; i < o->count; i++) factor[i] = v[padded(o->count) + i];
        return 1;
    case KERNEL_PLAIN_PRODUCT:
    case KERNEL_EXPONENTIAL_BACK:
        for (ptrdiff_t i = 0; i < o->count; i++) factor[i] = v[i];
        return 1;
    default: return 0;
    }
}

// d (+)= (p - mean_weight * mean(p) - v * slope_weight * sum(p v)) * weight, lane by lane; softmax and normalisation.
INLINED void coupled(const kernel_operation *o, double *d, const double *p, const double *v, ptrdiff_t lanes, double *scratch) {
    double *means = scratch, *dots = scratch + lanes;
    memset(scratch, 0, (size_t)(2 * lanes) * sizeof(double));
    for (ptrdiff_t i = 0; i < o->count; i++)
        for (ptrdiff_t c = 0; c < lanes; c++) {
            means[c] += p[i * lanes + c];
            dots[c] += p[i * lanes + c] * v[i];
        }
    int is_softmax = o->kind == KERNEL_SOFTMAX_BACK;
    double share = 1.0 / (double)o->count, inverse = is_softmax ? 1.0 : v[padded(o->count)];
    for (ptrdiff_t i = 0; i < o->count; i++)
        for (ptrdiff_t c = 0; c < lanes; c++) {
            double value = is_softmax ? v[i] * (p[i * lanes + c] - dots[c])
                                      : (p[i * lanes + c] - means[c] * share - v[i] * dots[c] * share) * inverse;
            d[i * lanes + c] = (o->accumulate ? d[i * lanes + c] : 0.0) + value;
        }
}

// The adjoints of a product with a matrix: d [outputs × lanes] (+)= M p, panel by panel of M and segment by segment of p.
INLINED void matrix(const kernel_operation *o, double *d, const double *p, ptrdiff_t lanes, double *scratch) {
    for (ptrdiff_t row = 0, width; row < o->count; row += width) {
        width = panel_rows(o->count - row);
        const double *panel = o->panels + row * o->inputs;
        for (ptrdiff_t s = 0; s < o->segment_count; s++) {
            kernel_segment segment = o->segments[s];
            kernel_product(
                width, lanes, segment.length, panel, 1, width, p + segment.offset * lanes, lanes, d + row * lanes, lanes,
                s > 0 || o->accumulate, scratch);
            panel += width * segment.length;
        }
    }
}

ptrdiff_t kernel_lanes_scratch(ptrdiff_t frame, ptrdiff_t lanes) {
    ptrdiff_t product = kernel_product_scratch(lanes), most = frame > 2 * lanes ? frame : 2 * lanes;
    return most > product ? most : product;
}

CLONED void kernel_run_lanes(
    const kernel_operation *operations, ptrdiff_t count, const kernel_memory *memory, ptrdiff_t lanes, double *scratch) {
    for (ptrdiff_t k = 0; k < count; k++) {
        const kernel_operation *o = &operations[k];
        double *d = memory->adjoints + o->d.offset * lanes;
        const double *p = memory->adjoints + o->p.offset * lanes;
        if (o->kind == KERNEL_MATRIX) {
            matrix(o, d, p, lanes, scratch);
            continue;
        }
        const double *v = (o->q.space == KERNEL_CONSTANTS ? memory->constants : memory->values) + o->q.offset;
        if (!factors(o, v, scratch)) {
            coupled(o, d, p, v, lanes, scratch);
            continue;
        }
        for (ptrdiff_t i = 0; i < o->count; i++) {
            double *to = d + i * lanes;
            const double *from = p + i * lanes;
            double factor = scratch[i];
            if (o->accumulate) {
                for (ptrdiff_t c = 0; c < lanes; c++) to[c] += factor * from[c];
            } else {
                for (ptrdiff_t c = 0; c < lanes; c++) to[c] = factor * from[c];
            }
        }
    }
}
