#include "CLessons.h"

// Every lesson has its three lines here and one in the table below; a test compares the list with the folder.
// Clang has #embed in all versions of C, and says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char unrolling[] = {
#embed "../../Lessons/01-unrolling.md"
};

static const unsigned char forward[] = {
#embed "../../Lessons/02-forward.md"
};

static const unsigned char loss[] = {
#embed "../../Lessons/03-loss.md"
};

static const unsigned char backpropagation[] = {
#embed "../../Lessons/04-backpropagation-through-time.md"
};

static const unsigned char vanishing[] = {
#embed "../../Lessons/05-vanishing.md"
};

static const unsigned char exploding[] = {
#embed "../../Lessons/06-exploding.md"
};

static const unsigned char relu[] = {
#embed "../../Lessons/07-relu.md"
};

static const unsigned char building_an_lstm[] = {
#embed "../../Lessons/08-building-an-lstm.md"
};

static const unsigned char inside_the_lstm[] = {
#embed "../../Lessons/09-inside-the-lstm.md"
};

static const unsigned char gru_and_mgu[] = {
#embed "../../Lessons/10-gru-and-mgu.md"
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
    {"02-forward.md", forward, sizeof forward},
    {"03-loss.md", loss, sizeof loss},
    {"04-backpropagation-through-time.md", backpropagation, sizeof backpropagation},
    {"05-vanishing.md", vanishing, sizeof vanishing},
    {"06-exploding.md", exploding, sizeof exploding},
    {"07-relu.md", relu, sizeof relu},
    {"08-building-an-lstm.md", building_an_lstm, sizeof building_an_lstm},
    {"09-inside-the-lstm.md", inside_the_lstm, sizeof inside_the_lstm},
    {"10-gru-and-mgu.md", gru_and_mgu, sizeof gru_and_mgu},
    {"11-relatives.md", relatives, sizeof relatives},
    {"12-your-own-cell.md", own_cell, sizeof own_cell},
};

int lessons_count(void) { return (int)(sizeof lessons / sizeof lessons[0]); }
const char *lessons_name(int index) { return lessons[index].name; }
const unsigned char *lessons_text(int index) { return lessons[index].text; }
size_t lessons_size(int index) { return lessons[index].size; }
