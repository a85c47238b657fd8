#pragma STDC FP_CONTRACT OFF

#include "CKernels.h"
#include "elementwise.h"
#include "panels.h"

INLINED void run_one(const kernel_operation *o, ptrdiff_t t) {
    double *d = o->d.base + t * o->d.stride;
    const double *p = o->p.base + t * o->p.stride;
    const double *q = o->q.base + t * o->q.stride;
    switch (o->kind) {
    case KERNEL_LINEAR:
        if (o->a0 == 0.0 && o->a1 == 1.0) { EACH(LOAD(p + i)) } else { EACH(o->a0 + o->a1 * LOAD(p + i)) }
        break;
    case KERNEL_PRODUCT:
        if (is_plain(o)) { EACH(LOAD(p + i) * LOAD(q + i)) } else {
            EACH((o->a0 + o->a1 * LOAD(p + i)) * (o->b0 + o->b1 * LOAD(q + i)))
        }
        break;
    case KERNEL_PRODUCT_PAIR: {
        const double *r = o->r.base + t * o->r.stride;
        const double *s = o->s.base + t * o->s.stride;
        if (is_plain_pair(o)) { EACH(LOAD(p + i) * LOAD(q + i) + LOAD(r + i) * LOAD(s + i)) } else {
            EACH((o->a0 + o->a1 * LOAD(p + i)) * (o->b0 + o->b1 * LOAD(q + i))
                 + (o->c0 + o->c1 * LOAD(r + i)) * (o->d0 + o->d1 * LOAD(s + i)))
        }
        break;
    }
    case KERNEL_SIGMOID: EACH_FUNCTION(sigmoid8) break;
    case KERNEL_TANH: EACH_FUNCTION(tanh8) break;
    case KERNEL_RELU: EACH(WHERE(LOAD(p + i) <= 0.0, ALL(0.0), LOAD(p + i))) break;
    case KERNEL_SOFTPLUS: EACH_FUNCTION(softplus8) break;
    case KERNEL_EXPONENTIAL: EACH_FUNCTION(exponential8) break;
    case KERNEL_SOFTMAX: {
        double maximum;
        softmax(p, d, o->count, &maximum);
        break;
    }
    case KERNEL_NORMALIZE: normalize(o, d, p); break;
    case KERNEL_SIGMOID_BACK: EACH(LOAD(p + i) * (LOAD(q + i) * (1.0 - LOAD(q + i)))) break;
    case KERNEL_TANH_BACK: EACH(LOAD(p + i) * (1.0 - LOAD(q + i) * LOAD(q + i))) break;
    case KERNEL_RELU_BACK: EACH(LOAD(p + i) * WHERE(LOAD(q + i) > 0.0, ALL(1.0), ALL(0.0))) break;
    case KERNEL_SOFTPLUS_BACK:
        for (ptrdiff_t i = 0; i < o->count; i += 8) {
            vector8 rest = -LOAD(q + i);
            exponential8(&rest);
            vector8 value = LOAD(p + i) * (1.0 - rest);
            STORE(d + i, o->accumulate ? LOAD(d + i) + value : value);
        }
        break;
    case KERNEL_EXPONENTIAL_BACK: EACH(LOAD(p + i) * LOAD(q + i)) break;
    case KERNEL_SOFTMAX_BACK: softmax_back(o, d, p, q); break;
    case KERNEL_NORMALIZE_BACK: normalize_back(o, d, p, q); break;
    case KERNEL_CLOCK: tick(o, d, p, t); break;
    case KERNEL_MATRIX: multiply_panels(o, d, p, t); break;
    default: __builtin_trap();
    }
}

CLONED void kernel_run(
    const kernel_operation *operations, ptrdiff_t count, ptrdiff_t first, ptrdiff_t last, ptrdiff_t step) {
    for (ptrdiff_t t = first; t != last; t += step)
        for (ptrdiff_t i = 0; i < count; i++) run_one(&operations[i], t);
}

CLONED double kernel_softmax(const double *logits, double *probabilities, ptrdiff_t count, double *maximum) {
    return softmax(logits, probabilities, count, maximum);
}

ptrdiff_t kernel_panels_size(ptrdiff_t outputs, ptrdiff_t inputs) { return outputs * inputs; }

void kernel_pack_panels(
    double *panels, const double *stack, ptrdiff_t outputs, ptrdiff_t inputs, ptrdiff_t output_stride, ptrdiff_t input_stride) {
    for (ptrdiff_t row = 0; row < outputs;) {
        ptrdiff_t width = panel_rows(outputs - row);
        double *panel = panels + row * inputs;
        for (ptrdiff_t k = 0; k < inputs; k++)
            for (ptrdiff_t r = 0; r < width; r++)
                panel[k * width + r] = stack[(row + r) * output_stride + k * input_stride];
        row += width;
    }
}
