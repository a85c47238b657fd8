// The lessons, built into the program, so that the binary alone can teach.
#ifndef CLESSONS_H
#define CLESSONS_H

#include <stddef.h>

// How many lessons there are.
int lessons_count(void);
// The name of a lesson's file: "01-unrolling.md".
const char *lessons_name(int index);
// Its text in UTF-8, which does not end in a zero.
const unsigned char *lessons_text(int index);
size_t lessons_size(int index);

#endif
