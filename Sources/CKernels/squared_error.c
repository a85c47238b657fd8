#pragma STDC FP_CONTRACT OFF

#include "CKernels.h"
#include "elementwise.h"

CLONED void kernel_squared_error(
    const double *outputs, double *gradients, ptrdiff_t stride, ptrdiff_t steps, ptrdiff_t count, const double *targets,
    const int32_t *has_target, double *losses) {
    for (ptrdiff_t t = 0; t < steps; t++) {
        const double *y = outputs + t * stride, *target = targets + t * count;
        double *gradient = gradients + t * stride;
        memset(gradient, 0, (size_t)padded(count) * sizeof(double));
        losses[t] = 0.0;
        if (!has_target[t]) continue;
        for (ptrdiff_t i = 0; i < count; i++) gradient[i] = 2.0 * (y[i] - target[i]);
#define SQUARE(i) ((y[i] - target[i]) * (y[i] - target[i]))
        SUM(sum, SQUARE)
        losses[t] = sum;
    }
}
