// One operation on the vectors of a step.
#ifndef OPERATIONS_H
#define OPERATIONS_H

#include "CKernels.h"
#include "elementwise.h"
#include "panels.h"

typedef struct {
    double *frame[KERNEL_SPACES];
} frames;

INLINED frames frames_of(const kernel_memory *memory, ptrdiff_t t) {
    return (frames){{memory->values + t * memory->stride, memory->adjoints + t * memory->stride, memory->constants}};
}

#define AT(place) (f->frame[o->place.space] + o->place.offset)

// Sends so many vectors of the adjoint p down all branches.
INLINED void spread_vectors(const kernel_operation *o, const frames *f, const double *p, const int vectors) {
    vector8 above[4], value[4];
    UNROLLED for (int j = 0; j < vectors; j++) above[j] = LOAD(p + 8 * j);
    ptrdiff_t i = p - (f->frame[o->p.space] + o->p.offset);
    for (const kernel_branch *b = o->branches; b < o->branches + o->branch_count; b++) {
        const double *q = f->frame[b->q.space] + b->q.offset + i;
        double *d = f->frame[KERNEL_ADJOINTS] + b->d.offset + i;
        if (b->b0 == 0.0 && b->b1 == 1.0) {
            UNROLLED for (int j = 0; j < vectors; j++) value[j] = above[j] * LOAD(q + 8 * j);
        } else {
            UNROLLED for (int j = 0; j < vectors; j++) value[j] = above[j] * (b->b0 + b->b1 * LOAD(q + 8 * j));
        }
        if (b->accumulate) UNROLLED for (int j = 0; j < vectors; j++) value[j] = LOAD(d + 8 * j) + value[j];
        UNROLLED for (int j = 0; j < vectors; j++) STORE(d + 8 * j, value[j]);
        if (b->slope < 0) continue;
        const double *v = f->frame[KERNEL_VALUES] + b->v.offset + i;
        double *e = f->frame[KERNEL_ADJOINTS] + b->e.offset + i;
        if (b->slope == KERNEL_SIGMOID_BACK) {
            UNROLLED for (int j = 0; j < vectors; j++) value[j] *= LOAD(v + 8 * j) * (1.0 - LOAD(v + 8 * j));
        } else {
            UNROLLED for (int j = 0; j < vectors; j++) value[j] *= 1.0 - LOAD(v + 8 * j) * LOAD(v + 8 * j);
        }
        if (b->accumulate_slope) UNROLLED for (int j = 0; j < vectors; j++) value[j] = LOAD(e + 8 * j) + value[j];
        UNROLLED for (int j = 0; j < vectors; j++) STORE(e + 8 * j, value[j]);
    }
}

INLINED void spread(const kernel_operation *o, const frames *f, const double *p) {
    const double *end = p + o->count;
    for (; end - p >= 32; p += 32) spread_vectors(o, f, p, 4);
    for (; end - p >= 16; p += 16) spread_vectors(o, f, p, 2);
    if (end > p) spread_vectors(o, f, p, 1);
}

// The maximum and the sum stand behind each result.
INLINED void softmax_sequence(const kernel_operation *o, double *d, const double *p, ptrdiff_t stride, ptrdiff_t steps) {
    double *scalars = d + padded(o->count);
    kernel_softmax(p, d, stride, steps, o->count, scalars, scalars + 1, stride);
}

INLINED void run_one(const kernel_operation *o, const frames *f, ptrdiff_t t) {
    double *d = AT(d);
    const double *p = AT(p);
    switch (o->kind) {
    case KERNEL_LINEAR: EACH(o->a0 + o->a1 * LOAD(p + i)) break;
    case KERNEL_COPY: EACH(LOAD(p + i)) break;
    case KERNEL_PRODUCT: {
        const double *q = AT(q);
        EACH((o->a0 + o->a1 * LOAD(p + i)) * (o->b0 + o->b1 * LOAD(q + i)))
        break;
    }
    case KERNEL_PLAIN_PRODUCT: {
        const double *q = AT(q);
        EACH(LOAD(p + i) * LOAD(q + i))
        break;
    }
    case KERNEL_PRODUCT_PAIR: {
        const double *q = AT(q), *r = AT(r), *s = AT(s);
        EACH((o->a0 + o->a1 * LOAD(p + i)) * (o->b0 + o->b1 * LOAD(q + i))
             + (o->c0 + o->c1 * LOAD(r + i)) * (o->d0 + o->d1 * LOAD(s + i)))
        break;
    }
    case KERNEL_PLAIN_PAIR: {
        const double *q = AT(q), *r = AT(r), *s = AT(s);
        EACH(LOAD(p + i) * LOAD(q + i) + LOAD(r + i) * LOAD(s + i))
        break;
    }
    case KERNEL_SIGMOID: EACH_FUNCTION(sigmoid8) break;
    case KERNEL_TANH: EACH_FUNCTION(tanh8) break;
    case KERNEL_RELU: EACH(WHERE(LOAD(p + i) <= 0.0, ALL(0.0), LOAD(p + i))) break;
    case KERNEL_SOFTPLUS: EACH_FUNCTION(softplus8) break;
    case KERNEL_EXPONENTIAL: EACH_FUNCTION(exponential8) break;
    case KERNEL_SOFTMAX: softmax_sequence(o, d, p, 0, 1); break;
    case KERNEL_NORMALIZE: normalize(o, d, p); break;
    case KERNEL_STANDARDIZE: standardize(o, d, p, t); break;
    case KERNEL_SIGMOID_BACK: {
        const double *q = AT(q);
        EACH(LOAD(p + i) * (LOAD(q + i) * (1.0 - LOAD(q + i))))
        break;
    }
    case KERNEL_TANH_BACK: {
        const double *q = AT(q);
        EACH(LOAD(p + i) * (1.0 - LOAD(q + i) * LOAD(q + i)))
        break;
    }
    case KERNEL_RELU_BACK: {
        const double *q = AT(q);
        EACH(LOAD(p + i) * WHERE(LOAD(q + i) > 0.0, ALL(1.0), ALL(0.0)))
        break;
    }
    case KERNEL_SOFTPLUS_BACK: {
        const double *q = AT(q);
        for (ptrdiff_t i = 0; i < o->count; i += 8) {
            vector8 rest = -LOAD(q + i);
            exponential8(&rest);
            vector8 value = LOAD(p + i) * (1.0 - rest);
            STORE(d + i, o->accumulate ? LOAD(d + i) + value : value);
        }
        break;
    }
    case KERNEL_EXPONENTIAL_BACK: {
        const double *q = AT(q);
        EACH(LOAD(p + i) * LOAD(q + i))
        break;
    }
    case KERNEL_SOFTMAX_BACK: softmax_back(o, d, p, AT(q)); break;
    case KERNEL_NORMALIZE_BACK: normalize_back(o, d, p, AT(q)); break;
    case KERNEL_STANDARDIZE_BACK: standardize_back(o, d, p, AT(q)); break;
    case KERNEL_CLOCK: tick(o, d, p, t); break;
    case KERNEL_MATRIX: multiply_panels(o, d, p, t); break;
    case KERNEL_SPREAD: spread(o, f, p); break;
    default: __builtin_trap();
    }
}

#endif
