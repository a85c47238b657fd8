/// What the files of this module share; never seen by Swift.
#ifndef UNROLL_TERMINAL_STATE_H
#define UNROLL_TERMINAL_STATE_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#define NCURSES_WIDECHAR 1
// Functions instead of macros: a macro named `clear` or `move` would also hit names of ours.
#define NCURSES_NOMACROS 1
#include <curses.h>
#include <signal.h>
#include <stdatomic.h>
#include <termios.h>

#include "CNcurses.h"

struct terminal_state {
    bool open;
    // Whether curses owns the screen: false while suspended. Read by the crash handler.
    volatile sig_atomic_t active;
    int input;
    int output;
    FILE *input_file;
    SCREEN *screen;
    // Keys are read from a pad: reading from a window would also refresh it.
    WINDOW *keys;
    struct termios shell_modes;
    int32_t color_count;
    bool size_changed;
    char paste_on[32];
    char paste_off[32];
};

extern struct terminal_state terminal;

/// Copies a capability of the terminal without its padding; empty when there is none.
void capability_copy(const char *name, char *buffer, size_t size);
/// Whether TERM names a terminal that a picture can be drawn on.
TerminalProblem capability_check(void);
/// Whether the terminal reports the mouse.
bool capability_has_mouse(void);

/// Takes over the signals that end, stop and continue the process, and remembers how they were treated before.
void signals_install(void);
void signals_restore(void);
/// The next report that a signal or another thread asked for.
bool signals_report(TerminalReport *report);
/// The end that becomes readable when there is something to report.
int signals_descriptor(void);
void signals_drain(void);

/// Prepares for the worst: a crash must leave a usable terminal.
void crash_install(void);
void crash_restore(void);
/// Gives the terminal back from inside a signal handler.
void crash_give_back(void);

/// Standard error goes to memory while the picture is on the screen.
void capture_begin(void);
void capture_end(void);
/// Prints what was captured; safe in a signal handler.
void capture_dump(void);

/// Reads a key if there is one.
bool input_report(TerminalReport *report);
/// Reads one key code or character without waiting: OK, KEY_CODE_YES or ERR.
int input_read(wint_t *value);
/// Puts one back, to be read next.
void input_unread(int status, wint_t value);
/// Understands what follows an Escape.
bool escape_report(TerminalReport *report);
/// Collects a paste up to its end.
void paste_collect(TerminalReport *report);
void paste_forget(void);

/// Key codes of our own, above those of ncurses and of its extended keys.
enum { PASTE_BEGINS = 5000, PASTE_ENDS = 5001 };

/// Gives the screen to the shell and takes it back.
void screen_write(const char *text);
void screen_leave(void);
void screen_return(void);
/// Follows the terminal's real size; true when it changed.
bool screen_follow_size(void);

void pairs_forget(void);

#endif
