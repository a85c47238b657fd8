#include "CLessons.h"

// Every lesson has its three lines here and one in the table below; a test compares the list with the folder.
// Clang has #embed in all versions of C, and says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char unrolling[] = {
#embed "../../Lessons/01-unrolling.md"
};

static const unsigned char relatives[] = {
#embed "../../Lessons/11-relatives.md"
};

static const unsigned char own_cell[] = {
#embed "../../Lessons/12-your-own-cell.md"
};

static const struct {
    const char *name;
    const unsigned char *text;
    size_t size;
} lessons[] = {
    {"01-unrolling.md", unrolling, sizeof unrolling},
    {"11-relatives.md", relatives, sizeof relatives},
    {"12-your-own-cell.md", own_cell, sizeof own_cell},
};

int lessons_count(void) { return (int)(sizeof lessons / sizeof lessons[0]); }
const char *lessons_name(int index) { return lessons[index].name; }
const unsigned char *lessons_text(int index) { return lessons[index].text; }
size_t lessons_size(int index) { return lessons[index].size; }
