/// A paste is one report, however many reads it takes: its letters must not act as keys.
#include "state.h"

#include <poll.h>
#include <stdlib.h>

// A paste whose end never comes must not hold the program.
enum { PATIENCE_MILLISECONDS = 1000, LARGEST = 4 * 1024 * 1024 };

static char *text;
static size_t used;
static size_t capacity;

static void append_byte(unsigned byte) {
    if (used == capacity) {
        size_t larger = capacity == 0 ? 256 : capacity * 2;
        char *moved = larger > LARGEST ? NULL : realloc(text, larger);
        if (moved == NULL) return;
        text = moved;
        capacity = larger;
    }
    text[used++] = (char)byte;
}

static void append_scalar(uint32_t scalar) {
    if (scalar < 0x80) {
        append_byte(scalar);
    } else if (scalar < 0x800) {
        append_byte(0xC0 | scalar >> 6);
        append_byte(0x80 | (scalar & 0x3F));
    } else if (scalar < 0x10000) {
        append_byte(0xE0 | scalar >> 12);
        append_byte(0x80 | (scalar >> 6 & 0x3F));
        append_byte(0x80 | (scalar & 0x3F));
    } else {
        append_byte(0xF0 | scalar >> 18);
        append_byte(0x80 | (scalar >> 12 & 0x3F));
        append_byte(0x80 | (scalar >> 6 & 0x3F));
        append_byte(0x80 | (scalar & 0x3F));
    }
}

void paste_collect(TerminalReport *report) {
    used = 0;
    struct pollfd watched = {.fd = terminal.input, .events = POLLIN};
    for (;;) {
        wint_t value = 0;
        int status = input_read(&value);
        if (status == KEY_CODE_YES && value == PASTE_ENDS) break;
        // Terminals send the ends of lines as the Enter key does.
        if (status == OK) append_scalar(value == '\r' ? '\n' : (uint32_t)value);
        if (status == ERR && poll(&watched, 1, PATIENCE_MILLISECONDS) <= 0) break;
        if (status == ERR && (watched.revents & (POLLHUP | POLLERR | POLLNVAL)) != 0) break;
    }
    *report = (TerminalReport){.kind = TerminalReportKindPaste};
}

const char *terminal_pasted_text(size_t *length) {
    *length = used;
    return text;
}

void paste_forget(void) {
    free(text);
    text = NULL;
    used = capacity = 0;
}
