#include "state.h"

#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

void screen_write(const char *text) {
    // Not through putp(): what that writes waits in a buffer that curses does not flush.
    ssize_t written = write(terminal.output, text, strlen(text));
    (void)written;
}

int32_t terminal_columns(void) {
    return COLS;
}

int32_t terminal_rows(void) {
    return LINES;
}

void terminal_forget_picture(void) {
    if (terminal.open) clearok(curscr, TRUE);
}

void terminal_ring(void) {
    if (terminal.open) beep();
}

void screen_leave(void) {
    if (!terminal.active) return;
    screen_write(terminal.paste_off);
    curs_set(1);
    endwin();
    terminal.active = 0;
}

void screen_return(void) {
    terminal.active = 1;
    // ncurses would go on with the size from before.
    if (screen_follow_size()) terminal.size_changed = true;
    clearok(curscr, TRUE);
    screen_write(terminal.paste_on);
    refresh();
}

bool screen_follow_size(void) {
    struct winsize size;
    if (ioctl(terminal.output, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
    if (size.ws_row == LINES && size.ws_col == COLS) return false;
    return resizeterm(size.ws_row, size.ws_col) == OK;
}
