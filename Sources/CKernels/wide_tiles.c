#pragma STDC FP_CONTRACT OFF

#include <stddef.h>
#include <stdint.h>
#include <string.h>

// Processors hand a product and the sum behind it to two halves of the vector unit in turn: in the order product, sum, product, sum
// one half does all the products. Two products and then two sums keep both halves busy, which compilers would undo.
#ifdef __x86_64__
#define SETTLE(value) __asm__ volatile("" : "+v"(value))
#pragma clang attribute push(__attribute__((target("arch=x86-64-v4"))), apply_to = function)
#include "tiles.h"

void kernel_wide_tile(const tile_operands *o, int rows, int upright) { tile_of(o, rows, upright); }

void kernel_wide_twin_tile(const tile_operands *o, int upright) {
    if (upright) twin_tile(o, 1, o->a_column); else twin_tile(o, o->a_row, 1);
}

#pragma clang attribute pop
#else
#include "tiles.h"

void kernel_wide_tile(const tile_operands *o, int rows, int upright) { tile_of(o, rows, upright); }

void kernel_wide_twin_tile(const tile_operands *o, int upright) {
    if (upright) twin_tile(o, 1, o->a_column); else twin_tile(o, o->a_row, 1);
}
#endif
