// The operations that a batch does in its own way: a vector is [count × lanes], one lane for each sequence.
#ifndef BATCH_H
#define BATCH_H

#include "CKernels.h"
#include "elementwise.h"
#include "tiles.h"

// The stretch of a matrix that is multiplied by all vectors before the next.
enum { BATCH_ROWS = 64 };

static const double no_numbers[TILE_COLUMNS];

// Rows `first` to `last` of d (+)= M p, M packed by kernel_pack_strips; `start` is [count × lanes] too.
INLINED void multiply_batch(
    const kernel_operation *o, double *d, const double *p, ptrdiff_t lanes, ptrdiff_t first, ptrdiff_t last, int wide) {
    int height = wide ? 8 : 4;
    for (ptrdiff_t strip = first; strip < last; strip += TILE_ROWS) {
        const double *packed = o->panels + strip * o->inputs;
        int begins = !o->accumulate;
        for (ptrdiff_t s = 0; s < o->segment_count; s++) {
            kernel_segment segment = o->segments[s];
            for (int i = 0; i < TILE_ROWS; i += height) {
                ptrdiff_t row = (strip + i) * lanes;
                for (ptrdiff_t lane = 0; lane < lanes; lane += TILE_COLUMNS) {
                    double *c = d + row + lane;
                    tile_operands tile = {
                        .a = packed + i, .a_row = 1, .a_column = TILE_ROWS, .b = p + segment.offset * lanes + lane,
                        .b_row = lanes, .inner = segment.length,
                        .start = begins ? (o->start ? o->start + row + lane : no_numbers) : c,
                        .start_row = begins && !o->start ? 0 : lanes, .c = c, .c_row = lanes};
                    any_tile(&tile, height, 1, wide);
                }
            }
            packed += TILE_ROWS * segment.length;
            begins = 0;
        }
    }
}

// Eight lanes of a softmax; the maximum and the sum are left to the caller.
INLINED void softmax_lanes(
    const double *p, double *d, ptrdiff_t count, ptrdiff_t lanes, vector8 *maximum, vector8 *total) {
    vector8 top = ALL(-__builtin_inf()), sum = ALL(0.0);
    for (ptrdiff_t i = 0; i < count; i++) keep_larger(&top, (const vector8 *)(p + i * lanes));
    for (ptrdiff_t i = 0; i < count; i++) {
        vector8 value = LOAD(p + i * lanes) - top;
        decay8(&value);
        STORE(d + i * lanes, value);
        sum += value;
    }
    vector8 inverse = 1.0 / sum;
    for (ptrdiff_t i = 0; i < count; i++) STORE(d + i * lanes, LOAD(d + i * lanes) * inverse);
    *maximum = top;
    *total = sum;
}

INLINED void softmax_batch(const kernel_operation *o, double *d, const double *p, ptrdiff_t lanes) {
    double *behind = d + padded(o->count) * lanes;
    for (ptrdiff_t lane = 0; lane < lanes; lane += 8) {
        vector8 maximum, total;
        softmax_lanes(p + lane, d + lane, o->count, lanes, &maximum, &total);
        STORE(behind + lane, maximum);
        STORE(behind + lanes + lane, total);
    }
}

INLINED void softmax_back_batch(const kernel_operation *o, double *d, const double *p, const double *v, ptrdiff_t lanes) {
    for (ptrdiff_t lane = 0; lane < lanes; lane += 8) {
        vector8 dot = ALL(0.0);
        for (ptrdiff_t i = lane; i < o->count * lanes; i += lanes) dot += LOAD(p + i) * LOAD(v + i);
        for (ptrdiff_t i = lane; i < o->count * lanes; i += lanes) {
            vector8 value = LOAD(v + i) * (LOAD(p + i) - dot);
            STORE(d + i, o->accumulate ? LOAD(d + i) + value : value);
        }
    }
}

INLINED void normalize_batch(const kernel_operation *o, double *d, const double *p, ptrdiff_t lanes) {
    ptrdiff_t end = o->count * lanes;
    for (ptrdiff_t lane = 0; lane < lanes; lane += 8) {
        vector8 sum = ALL(0.0), squares = ALL(0.0);
        for (ptrdiff_t i = lane; i < end; i += lanes) sum += LOAD(p + i);
        vector8 mean = sum / (double)o->count;
        for (ptrdiff_t i = lane; i < end; i += lanes) squares += (LOAD(p + i) - mean) * (LOAD(p + i) - mean);
        vector8 inverse = 1.0 / __builtin_elementwise_sqrt(squares / (double)o->count + normalization_epsilon);
        for (ptrdiff_t i = lane; i < end; i += lanes) STORE(d + i, (LOAD(p + i) - mean) * inverse);
        STORE(d + padded(o->count) * lanes + lane, inverse);
    }
}

INLINED void normalize_back_batch(const kernel_operation *o, double *d, const double *p, const double *v, ptrdiff_t lanes) {
    ptrdiff_t end = o->count * lanes;
    for (ptrdiff_t lane = 0; lane < lanes; lane += 8) {
        vector8 sum = ALL(0.0), dot = ALL(0.0), inverse = LOAD(v + padded(o->count) * lanes + lane);
        for (ptrdiff_t i = lane; i < end; i += lanes) {
            sum += LOAD(p + i);
            dot += LOAD(p + i) * LOAD(v + i);
        }
        vector8 mean = sum / (double)o->count, slope = dot / (double)o->count;
        for (ptrdiff_t i = lane; i < end; i += lanes) {
            vector8 value = (LOAD(p + i) - mean - LOAD(v + i) * slope) * inverse;
            STORE(d + i, o->accumulate ? LOAD(d + i) + value : value);
        }
    }
}

// Which lanes still have steps, as masks, and how many they are.
INLINED ptrdiff_t lanes_at(int64_t *there, ptrdiff_t lanes, const int32_t *lengths, ptrdiff_t t) {
    ptrdiff_t many = 0;
    for (ptrdiff_t lane = 0; lane < lanes; lane++) {
        there[lane] = t < lengths[lane] ? -1 : 0;
        many += t < lengths[lane];
    }
    return many;
}

#define THERE(lane) (*(const integers8 *)(there + (lane)))
#define MASKED(lane, value) ((vector8)(THERE(lane) & (integers8)(value)))

// Every unit by itself over the lanes that still have steps; the others are 0.
INLINED void standardize_batch(
    const kernel_operation *o, double *d, const double *p, ptrdiff_t lanes, const int32_t *lengths, ptrdiff_t t) {
    int64_t there[lanes];
    double many = (double)lanes_at(there, lanes, lengths, t);
    double *behind = d + padded(o->count) * lanes;
    for (ptrdiff_t i = 0; i < o->count * lanes; i += lanes) {
        vector8 sums = ALL(0.0), squares = ALL(0.0);
        for (ptrdiff_t lane = 0; lane < lanes; lane += 8) sums += MASKED(lane, LOAD(p + i + lane));
        double mean = lane_sum(&sums) / many;
        for (ptrdiff_t lane = 0; lane < lanes; lane += 8) {
            vector8 distance = MASKED(lane, LOAD(p + i + lane) - mean);
            squares += distance * distance;
        }
        double variance = lane_sum(&squares) / many;
        double inverse = 1.0 / __builtin_sqrt(variance + normalization_epsilon);
        for (ptrdiff_t lane = i; lane < i + lanes; lane += 8)
            STORE(d + lane, MASKED(lane - i, (LOAD(p + lane) - mean) * inverse));
        behind[i] = inverse;
        behind[i + 1] = mean;
        behind[i + 2] = variance;
    }
}

INLINED void standardize_back_batch(
    const kernel_operation *o, double *d, const double *p, const double *v, ptrdiff_t lanes, const int32_t *lengths,
    ptrdiff_t t) {
    int64_t there[lanes];
    double many = (double)lanes_at(there, lanes, lengths, t);
    const double *inverse = v + padded(o->count) * lanes;
    for (ptrdiff_t i = 0; i < o->count * lanes; i += lanes) {
        vector8 sums = ALL(0.0), dots = ALL(0.0);
        for (ptrdiff_t lane = i; lane < i + lanes; lane += 8) {
            sums += MASKED(lane - i, LOAD(p + lane));
            dots += MASKED(lane - i, LOAD(p + lane) * LOAD(v + lane));
        }
        double mean = lane_sum(&sums) / many, slope = lane_sum(&dots) / many;
        for (ptrdiff_t lane = i; lane < i + lanes; lane += 8) {
            vector8 value = MASKED(lane - i, (LOAD(p + lane) - mean - LOAD(v + lane) * slope) * inverse[i]);
            STORE(d + lane, o->accumulate ? LOAD(d + lane) + value : value);
        }
    }
}

INLINED void tick_batch(const kernel_operation *o, double *d, const double *periods, ptrdiff_t lanes, ptrdiff_t t) {
    for (ptrdiff_t i = 0; i < o->count * lanes; i += lanes) {
        double period = periods[i], value = (period > 0 && t % (ptrdiff_t)period == 0) ? 1.0 : 0.0;
        for (ptrdiff_t lane = i; lane < i + lanes; lane++) d[lane] = value;
    }
}

#endif
