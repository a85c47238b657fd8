#pragma STDC FP_CONTRACT OFF

#include "CKernels.h"
#include "operations.h"

CLONED void kernel_run(
    const kernel_operation *operations, ptrdiff_t count, const kernel_memory *memory, ptrdiff_t first, ptrdiff_t last,
    ptrdiff_t step) {
    for (ptrdiff_t t = first; t != last; t += step) {
        frames f = frames_of(memory, t);
        for (ptrdiff_t i = 0; i < count; i++) run_one(&operations[i], &f, t);
    }
}

CLONED void kernel_run_sequence(
    const kernel_operation *operations, ptrdiff_t count, const kernel_memory *memory, ptrdiff_t steps) {
    for (const kernel_operation *o = operations; o < operations + count; o++) {
        frames first = frames_of(memory, 0), *f = &first;
        if (o->kind == KERNEL_MATRIX) {
            multiply_sequence(o, AT(d), AT(p), memory->stride, steps);
        } else if (o->kind == KERNEL_SOFTMAX) {
            softmax_sequence(o, AT(d), AT(p), memory->stride, steps);
        } else {
            kernel_run(o, 1, memory, 0, steps, 1);
        }
    }
}

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
