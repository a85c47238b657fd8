#include "state.h"

#include <string.h>
#include <wchar.h>

// Pair numbers by foreground and background, both from -1; 0 is not yet known.
enum { COLORS_KNOWN = 257 };
static uint16_t pairs[COLORS_KNOWN][COLORS_KNOWN];
static int pairs_used;
static bool pairs_exhausted;

void pairs_forget(void) {
    memset(pairs, 0, sizeof pairs);
    pairs_used = 0;
    pairs_exhausted = false;
}

void terminal_forget_pairs(void) {
    reset_color_pairs();
    // The numbers get new meanings: what is on the screen no longer says what it looks like.
    clearok(curscr, TRUE);
    pairs_forget();
}

bool terminal_pairs_are_exhausted(void) {
    return pairs_exhausted;
}

static int pair_of(int foreground, int background) {
    if (terminal.color_count == 0 || (foreground < 0 && background < 0)) return 0;
    if (foreground >= terminal.color_count || background >= terminal.color_count) return 0;
    uint16_t *known = &pairs[foreground + 1][background + 1];
    if (*known != 0) return *known;
    int limit = COLOR_PAIRS < UINT16_MAX ? COLOR_PAIRS : UINT16_MAX;
    if (pairs_used + 1 >= limit || init_extended_pair(pairs_used + 1, foreground, background) != OK) {
        pairs_exhausted = true;
        return 0;
    }
    *known = (uint16_t)++pairs_used;
    return *known;
}

static attr_t attributes_of(uint8_t flags) {
    attr_t attributes = A_NORMAL;
    if (flags & TERMINAL_BOLD) attributes |= A_BOLD;
    if (flags & TERMINAL_UNDERLINE) attributes |= A_UNDERLINE;
    if (flags & TERMINAL_REVERSE) attributes |= A_REVERSE;
    return attributes;
}

/// Fills in what ncurses shows for a cell; false when it has another idea of the width.
static bool render(const TerminalCell *cell, attr_t attributes, int pair, cchar_t *rendered) {
    if (wcwidth((wchar_t)cell->scalars[0]) != cell->columns) return false;
    wchar_t text[TERMINAL_SCALARS + 1] = {(wchar_t)cell->scalars[0]};
    size_t length = 1;
    while (length < TERMINAL_SCALARS && cell->scalars[length] != 0 && wcwidth((wchar_t)cell->scalars[length]) == 0) {
        text[length] = (wchar_t)cell->scalars[length];
        length++;
    }
    return setcchar(rendered, text, attributes, 0, &pair) == OK;
}

void terminal_put(int32_t row, int32_t column, const TerminalCell *cells, size_t count) {
    for (size_t i = 0; i < count && column < COLS; i++) {
        attr_t attributes = attributes_of(cells[i].attributes);
        int pair = pair_of(cells[i].foreground, cells[i].background);
        cchar_t rendered[2];
        int shown = 1;
        if (!render(&cells[i], attributes, pair, &rendered[0])) {
            // As many columns as the picture planned, whatever the character is.
            setcchar(&rendered[0], L"?", attributes, 0, &pair);
            setcchar(&rendered[1], L" ", attributes, 0, &pair);
            shown = cells[i].columns;
        }
        mvwadd_wchnstr(stdscr, row, column, rendered, shown);
        column += cells[i].columns;
    }
}

void terminal_flush(int32_t cursor_row, int32_t cursor_column) {
    curs_set(cursor_row >= 0 ? 1 : 0);
    // A hidden cursor stays where it is least in the way of the next change.
    wmove(stdscr, cursor_row >= 0 ? cursor_row : 0, cursor_row >= 0 ? cursor_column : 0);
    wnoutrefresh(stdscr);
    doupdate();
}
