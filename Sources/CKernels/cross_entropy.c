#pragma STDC FP_CONTRACT OFF

#include "CKernels.h"
#include "elementwise.h"

// Eight steps at a time, because a logarithm costs the same for eight.
CLONED void kernel_cross_entropy(
    const double *logits, const double *probabilities, double *gradients, ptrdiff_t stride, ptrdiff_t steps, ptrdiff_t count,
    const int32_t *targets, double *losses) {
    ptrdiff_t whole = padded(count);
    for (ptrdiff_t first = 0; first < steps; first += 8) {
        ptrdiff_t many = steps - first < 8 ? steps - first : 8;
        double rest[8] = {0}, logarithms[8] = {1, 1, 1, 1, 1, 1, 1, 1};
        for (ptrdiff_t i = 0; i < many; i++) {
            ptrdiff_t t = first + i, target = targets[t];
            const double *y = logits + t * stride, *p = probabilities + t * stride;
            double *gradient = gradients + t * stride;
            if (target < 0) {
                memset(gradient, 0, (size_t)whole * sizeof(double));
                continue;
            }
            double maximum, sum;
            if (probabilities) {
                ptrdiff_t j = 0;
                for (; j + 8 <= count; j += 8) STORE(gradient + j, LOAD(p + j));
                if (j < count) STORE(gradient + j, FIRST_OF(p + j, count - j));
                maximum = p[whole];
                sum = p[whole + 1];
            } else {
                kernel_softmax(y, gradient, 0, 1, count, &maximum, &sum, 0);
            }
            gradient[target] -= 1.0;
            rest[i] = maximum - y[target];
            logarithms[i] = sum;
        }
        vector8 sums = LOAD(logarithms);
        logarithm8(&sums);
        STORE(logarithms, sums);
        for (ptrdiff_t i = 0; i < many; i++) losses[first + i] = targets[first + i] < 0 ? 0.0 : rest[i] + logarithms[i];
    }
}
