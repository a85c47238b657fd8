#pragma STDC FP_CONTRACT OFF

#include "CKernels.h"
#include "batch.h"

CLONED void kernel_batch_cross_entropy(
    const double *logits, const double *probabilities, double *gradients, ptrdiff_t stride, ptrdiff_t steps, ptrdiff_t count,
    ptrdiff_t lanes, const int32_t *targets, double *losses) {
    for (ptrdiff_t t = 0; t < steps; t++)
        for (ptrdiff_t lane = 0; lane < lanes; lane += 8) {
            const double *y = logits + t * stride + lane, *p = probabilities + t * stride + lane;
            double *gradient = gradients + t * stride + lane;
            const int32_t *target = targets + t * lanes + lane;
            vector8 maximum, sum, reached = ALL(0.0);
            integers8 has_target;
            for (int i = 0; i < 8; i++) has_target[i] = target[i] >= 0 ? -1 : 0;
            if (probabilities) {
                maximum = LOAD(p + padded(count) * lanes);
                sum = LOAD(p + (padded(count) + 1) * lanes);
            } else {
                softmax_lanes(y, gradient, count, lanes, &maximum, &sum);
                p = gradient;
            }
            for (ptrdiff_t i = 0; i < padded(count); i++) {
                vector8 value = i < count ? LOAD(p + i * lanes) : ALL(0.0);
                STORE(gradient + i * lanes, (vector8)(has_target & (integers8)value));
            }
            for (int i = 0; i < 8; i++) {
                if (target[i] < 0) continue;
                gradient[target[i] * lanes + i] -= 1.0;
                reached[i] = y[target[i] * lanes + i];
            }
            logarithm8(&sum);
            vector8 loss = (maximum - reached) + sum;
            STORE(losses + t * lanes + lane, (vector8)(has_target & (integers8)loss));
        }
}

CLONED void kernel_batch_squared_error(
    const double *outputs, double *gradients, ptrdiff_t stride, ptrdiff_t steps, ptrdiff_t count, ptrdiff_t lanes,
    const double *targets, const int32_t *has_target, double *losses) {
    for (ptrdiff_t t = 0; t < steps; t++)
        for (ptrdiff_t lane = 0; lane < lanes; lane += 8) {
            const double *y = outputs + t * stride + lane, *target = targets + t * count * lanes + lane;
            double *gradient = gradients + t * stride + lane;
            vector8 loss = ALL(0.0);
            integers8 counts;
            for (int i = 0; i < 8; i++) counts[i] = has_target[t * lanes + lane + i] ? -1 : 0;
            for (ptrdiff_t i = 0; i < padded(count); i++) {
                vector8 error = i < count ? LOAD(y + i * lanes) - LOAD(target + i * lanes) : ALL(0.0);
                error = (vector8)(counts & (integers8)error);
                STORE(gradient + i * lanes, 2.0 * error);
                loss += error * error;
            }
            STORE(losses + t * lanes + lane, loss);
        }
}
