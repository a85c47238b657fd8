#pragma STDC FP_CONTRACT OFF

#include "CKernels.h"
#include "batch.h"
#include "operations.h"

INLINED void run_one_batch(
    const kernel_operation *o, const frames *f, ptrdiff_t lanes, const int32_t *lengths, ptrdiff_t t, int wide) {
    double *d = AT(d);
    const double *p = AT(p);
    switch (o->kind) {
    case KERNEL_MATRIX: multiply_batch(o, d, p, lanes, 0, o->count, wide); break;
    case KERNEL_SOFTMAX: softmax_batch(o, d, p, lanes); break;
    case KERNEL_SOFTMAX_BACK: softmax_back_batch(o, d, p, AT(q), lanes); break;
    case KERNEL_NORMALIZE: normalize_batch(o, d, p, lanes); break;
    case KERNEL_NORMALIZE_BACK: normalize_back_batch(o, d, p, AT(q), lanes); break;
    case KERNEL_STANDARDIZE: standardize_batch(o, d, p, lanes, lengths, t); break;
    case KERNEL_STANDARDIZE_BACK: standardize_back_batch(o, d, p, AT(q), lanes, lengths, t); break;
    case KERNEL_CLOCK: tick_batch(o, d, p, lanes, t); break;
    // What goes element by element does not see where one lane ends.
    default: run_one(o, f, t); break;
    }
}

CLONED void kernel_run_batch(
    const kernel_operation *operations, ptrdiff_t count, const kernel_memory *memory, ptrdiff_t lanes, const int32_t *lengths,
    ptrdiff_t first, ptrdiff_t last, ptrdiff_t step) {
    int wide = has_wide_registers();
    for (ptrdiff_t t = first; t != last; t += step) {
        frames f = frames_of(memory, t);
        for (ptrdiff_t i = 0; i < count; i++) run_one_batch(&operations[i], &f, lanes, lengths, t, wide);
    }
}

CLONED void kernel_run_batch_sequence(
    const kernel_operation *operations, ptrdiff_t count, const kernel_memory *memory, ptrdiff_t lanes, const int32_t *lengths,
    ptrdiff_t steps) {
    int wide = has_wide_registers();
    for (const kernel_operation *o = operations; o < operations + count; o++) {
        if (o->kind != KERNEL_MATRIX) {
            kernel_run_batch(o, 1, memory, lanes, lengths, 0, steps, 1);
            continue;
        }
        for (ptrdiff_t row = 0; row < o->count; row += BATCH_ROWS) {
            ptrdiff_t end = o->count - row < BATCH_ROWS ? o->count : row + BATCH_ROWS;
            for (ptrdiff_t t = 0; t < steps; t++) {
                frames first = frames_of(memory, t), *f = &first;
                multiply_batch(o, AT(d), AT(p), lanes, row, end, wide);
            }
        }
    }
}

void kernel_pack_strips(
    double *strips, const double *stack, ptrdiff_t outputs, ptrdiff_t inputs, ptrdiff_t output_stride, ptrdiff_t input_stride) {
    for (ptrdiff_t row = 0; row < outputs; row += TILE_ROWS)
        for (ptrdiff_t k = 0; k < inputs; k++)
            for (ptrdiff_t r = row; r < row + TILE_ROWS; r++)
                *strips++ = stack[r * output_stride + k * input_stride];
}

CLONED void kernel_batch_keep(
    double *base, ptrdiff_t stride, ptrdiff_t steps, ptrdiff_t count, ptrdiff_t lanes, const int32_t *lengths) {
    for (ptrdiff_t t = 0; t < steps; t++)
        for (ptrdiff_t lane = 0; lane < lanes; lane += 8) {
            integers8 keep;
            int all = 1;
            for (int i = 0; i < 8; i++) {
                keep[i] = t < lengths[lane + i] ? -1 : 0;
                all &= t < lengths[lane + i];
            }
            if (all) continue;
            double *frame = base + t * stride + lane;
            for (ptrdiff_t i = 0; i < count; i++)
                STORE(frame + i * lanes, (vector8)(keep & (integers8)LOAD(frame + i * lanes)));
        }
}

CLONED void kernel_batch_move(
    double *to, const ptrdiff_t *to_frames, const double *from, const ptrdiff_t *from_frames, ptrdiff_t count, ptrdiff_t lanes,
    int accumulate) {
    int alike = 1;
    for (ptrdiff_t lane = 0; lane < lanes; lane++) alike &= to_frames[lane] == *to_frames && from_frames[lane] == *from_frames;
    if (alike && *to_frames >= 0) {
        to += *to_frames;
        from += *from_frames;
        for (ptrdiff_t i = 0; i < count * lanes; i += 8)
            STORE(to + i, accumulate ? LOAD(to + i) + LOAD(from + i) : LOAD(from + i));
        return;
    }
    for (ptrdiff_t lane = 0; lane < lanes; lane++) {
        if (to_frames[lane] < 0) continue;
        double *own = to + to_frames[lane] + lane;
        const double *other = from + from_frames[lane] + lane;
        for (ptrdiff_t i = 0; i < count * lanes; i += lanes) own[i] = accumulate ? own[i] + other[i] : other[i];
    }
}
