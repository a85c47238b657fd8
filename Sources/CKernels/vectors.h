// Vectors of eight doubles, and the functions on them that the kernels share.
#ifndef VECTORS_H
#define VECTORS_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#pragma STDC FP_CONTRACT OFF

// Thread sanitizer cannot load functions that are chosen by the loader.
#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define CLONED
#endif
#endif
#if !defined(CLONED) && defined(__x86_64__)
#define CLONED __attribute__((target_clones("default", "arch=x86-64-v3", "arch=x86-64-v4")))
#endif
#ifndef CLONED
#define CLONED
#endif

// Inlined into each clone, so that it is compiled for that clone's vector unit.
#define INLINED static inline __attribute__((always_inline))

#define UNROLLED _Pragma("clang loop unroll(full)")

typedef double vector8 __attribute__((vector_size(64), aligned(8)));
typedef int64_t integers8 __attribute__((vector_size(64), aligned(8)));

#define LOAD(address) (*(const vector8 *)(address))
#define STORE(address, value) (*(vector8 *)(address) = (value))
#define ALL(value) ((vector8){value, value, value, value, value, value, value, value})
#define WHERE(mask, yes, no) ((vector8)(((mask) & (integers8)(yes)) | (~(mask) & (integers8)(no))))

// x = r + k ln 2 for r within ±ln(2)/2, and s = r coth(r/2), so that e^x = 2^k (s + r) / (s - r). Of s, an even function, the
// polynomial of degree 5 in r^2 whose largest error is least (Remez 1934), 1.7e-18, with coefficients that are doubles.
INLINED void reduced_exponential(const vector8 *argument, vector8 *r, vector8 *s, integers8 *k) {
    const double magic = 0x1.8p52;  // adding it rounds to an integer and leaves that integer in the low bits
    vector8 shifted = *argument * 0x1.71547652b82fep+0 + magic;
    vector8 n = shifted - magic;
    *r = (*argument - n * 0x1.62e42fefa0000p-1) - n * 0x1.cf79abc9e3b3ap-40;
    vector8 r2 = *r * *r, r4 = r2 * r2;
    vector8 low = 2.0 + r2 * 0x1.555555555553ep-3;
    vector8 middle = -0x1.6c16c16bebd3dp-9 + r2 * 0x1.1566aaf25608dp-14;
    vector8 high = -0x1.bbd41c5372c3ep-20 + r2 * 0x1.637694bff90b4p-25;
    *s = low + r4 * (middle + r4 * high);
    *k = (integers8)shifted - (integers8)ALL(magic);
}

// 2^k for k from -1022 on; infinity for 1024.
#define POWER_OF_TWO(k) ((vector8)(((k) + 1023) << 52))

// e^r from both: 1 is added last, because the rest is small.
#define EXPONENTIAL_OF(r, s) (1.0 + ((r) + (r)) / ((s) - (r)))

// x, but no more or no less than a limit; NaN stays NaN.
INLINED void limit_above(vector8 *x, double limit) { *x = WHERE(*x > limit, ALL(limit), *x); }
INLINED void limit_below(vector8 *x, double limit) { *x = WHERE(*x < limit, ALL(limit), *x); }

// e^x: 0 below the range of doubles, infinity above it, NaN for NaN.
INLINED void exponential8(vector8 *value) {
    vector8 r, s;
    integers8 k;
    limit_above(value, 710.0);
    limit_below(value, -746.0);
    reduced_exponential(value, &r, &s, &k);
    // Two factors, because 2^k itself may be no normal double.
    integers8 half = (integers8)((((integers8)(k + 4096)) >> 1) - 2048);
    integers8 rest = k - half;
    *value = EXPONENTIAL_OF(r, s) * POWER_OF_TWO(half) * POWER_OF_TWO(rest);
}

// e^x for x of at most 0; 0 where it is below 2^-1021.
INLINED void decay8(vector8 *value) {
    vector8 x = *value, r, s;
    integers8 k, tiny = (integers8)(x < -707.0);
    limit_below(&x, -707.0);
    reduced_exponential(&x, &r, &s, &k);
    *value = (vector8)(~tiny & (integers8)(EXPONENTIAL_OF(r, s) * POWER_OF_TWO(k)));
}

// 1 / (1 + e^-x) = (s + r) / (s + r + 2^-k (s - r)): 0 where e^-x is beyond the range of doubles.
INLINED void sigmoid8(vector8 *value) {
    vector8 r, s;
    integers8 k;
    limit_above(value, 708.0);
    limit_below(value, -710.0);
    reduced_exponential(value, &r, &s, &k);
    vector8 sum = s + r;
    *value = sum / (sum + POWER_OF_TWO(-k) * (s - r));
}

// tanh x = (w + r) / (w + s) with r, s and k of 2|x| and w = (2^k - 1) (s + r) / 2, which keeps its digits near 0.
INLINED void tanh8(vector8 *value) {
    const integers8 sign_bit = (integers8)ALL(-0.0);
    integers8 sign = (integers8)*value & sign_bit;
    vector8 doubled = (vector8)((integers8)*value & ~sign_bit), r, s;
    integers8 k;
    limit_above(&doubled, 22.0);
    doubled += doubled;
    reduced_exponential(&doubled, &r, &s, &k);
    vector8 w = (POWER_OF_TWO(k - 1) - 0.5) * (s + r);
    *value = (vector8)((integers8)((w + r) / (w + s)) | sign);
}

// ln(1 + e^x) = max(x, 0) + 2 artanh(y / (2 + y)) with y = e^-|x|, by the series of artanh up to 1/9^18.
INLINED void softplus8(vector8 *value) {
    vector8 x = *value;
    vector8 y = (vector8)((integers8)x | (integers8)ALL(-0.0));
    exponential8(&y);
    vector8 s = y / (2.0 + y), s2 = s * s, sum = ALL(1.0 / 37);
    for (int n = 35; n > 0; n -= 2) sum = sum * s2 + 1.0 / n;
    vector8 positive = WHERE(x > 0.0, x, ALL(0.0));
    *value = WHERE(x == x, positive + 2.0 * s * sum, x);
}

// ln x for x of at least 1, and NaN for NaN. With x = 2^k (1 + f) and s = f / (2 + f), ln(1 + f) = 2 artanh(s), summed for
// |s| <= 0.172; the order of the corrections is that of the C library of Sun Microsystems (fdlibm, 1993).
INLINED void logarithm8(vector8 *value) {
    vector8 x = *value;
    const integers8 significand_bits = (integers8)ALL(0) | 0x000fffffffffffff, one = (integers8)ALL(1.0);
    vector8 significand = (vector8)(((integers8)x & significand_bits) | one);
    integers8 large = (integers8)(significand > 1.4142135623730951);
    significand = WHERE(large, significand * 0.5, significand);
    // The exponent as a double: its bits below those of 2^52 make 2^52 + exponent.
    integers8 biased = (((integers8)x >> 52) & 0x7ff) - large;
    vector8 k = (vector8)(biased | (integers8)ALL(0x1p52)) - (0x1p52 + 1023.0);
    vector8 f = significand - 1.0, s = f / (2.0 + f), s2 = s * s, series = ALL(0.0);
    for (int n = 25; n > 1; n -= 2) series = s2 * (1.0 / n + series);
    vector8 half = 0.5 * f * f, correction = s * (half + 2.0 * series);
    vector8 result = k * 0x1.62e42feep-1 - ((half - (correction + k * 0x1.a39ef35793c76p-33)) - f);
    *value = WHERE(x == x, result, x);
}

// The first `many` of the eight numbers at an address, and 0 for the others, which are read but do not count.
#define FIRST_OF(address, many) WHERE(lane_numbers < (many), LOAD(address), ALL(0.0))

static const integers8 lane_numbers = {0, 1, 2, 3, 4, 5, 6, 7};

typedef double vector4 __attribute__((vector_size(32)));
typedef double vector2 __attribute__((vector_size(16)));

// The sum of the eight lanes, always in this order.
INLINED double lane_sum(const vector8 *v) {
    vector4 four = __builtin_shufflevector(*v, *v, 0, 1, 2, 3) + __builtin_shufflevector(*v, *v, 4, 5, 6, 7);
    vector2 two = __builtin_shufflevector(four, four, 0, 1) + __builtin_shufflevector(four, four, 2, 3);
    return two[0] + two[1];
}

// The lane sums of eight vectors, each in the order of lane_sum.
INLINED void lane_sums(const vector8 vectors[8], vector8 *sums) {
    vector8 fours[4], twos[2];
    for (int i = 0; i < 4; i++)
        fours[i] = __builtin_shufflevector(vectors[2 * i], vectors[2 * i + 1], 0, 1, 2, 3, 8, 9, 10, 11)
            + __builtin_shufflevector(vectors[2 * i], vectors[2 * i + 1], 4, 5, 6, 7, 12, 13, 14, 15);
    for (int i = 0; i < 2; i++)
        twos[i] = __builtin_shufflevector(fours[2 * i], fours[2 * i + 1], 0, 1, 4, 5, 8, 9, 12, 13)
            + __builtin_shufflevector(fours[2 * i], fours[2 * i + 1], 2, 3, 6, 7, 10, 11, 14, 15);
    *sums = __builtin_shufflevector(twos[0], twos[1], 0, 2, 4, 6, 8, 10, 12, 14)
        + __builtin_shufflevector(twos[0], twos[1], 1, 3, 5, 7, 9, 11, 13, 15);
}

#endif
