/// What Swift sees of ncurses: plain functions and plain values.
///
/// No ncurses header is included here: its types differ between builds, its globals are not safe under Swift's rules of
/// concurrency, and its macros and short names (`move`, `clear`, `filter`) would reach every file that imports this.
/// One terminal per process; all functions but `terminal_wake` belong to the thread that opened it.
#ifndef UNROLL_CNCURSES_H
#define UNROLL_CNCURSES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define TERMINAL_ENUM(name) enum __attribute__((enum_extensibility(closed))) name : int32_t

/// Why a terminal could not be opened.
typedef TERMINAL_ENUM(TerminalProblem) {
    TerminalProblemNone,
    TerminalProblemNotATerminal,
    TerminalProblemTypeUnset,
    TerminalProblemTypeUnknown,
    TerminalProblemTypeTooSimple,
    TerminalProblemSystem,
} TerminalProblem;

/// What a report is about.
typedef TERMINAL_ENUM(TerminalReportKind) {
    TerminalReportKindNothing,
    TerminalReportKindKey,
    TerminalReportKindClick,
    TerminalReportKindWheelUp,
    TerminalReportKindWheelDown,
    TerminalReportKindPaste,
    TerminalReportKindResize,
    TerminalReportKindWake,
    TerminalReportKindSuspend,
    TerminalReportKindTerminate,
} TerminalReportKind;

/// Which key was pressed; `value` of the report is the character of the first three and the number of a function key.
typedef TERMINAL_ENUM(TerminalKey) {
    TerminalKeyCharacter,
    TerminalKeyControl,
    TerminalKeyAlt,
    TerminalKeyUp,
    TerminalKeyDown,
    TerminalKeyLeft,
    TerminalKeyRight,
    TerminalKeyShiftLeft,
    TerminalKeyShiftRight,
    TerminalKeyHome,
    TerminalKeyEnd,
    TerminalKeyPageUp,
    TerminalKeyPageDown,
    TerminalKeyInsert,
    TerminalKeyDelete,
    TerminalKeyEnter,
    TerminalKeyEscape,
    TerminalKeyBackspace,
    TerminalKeyTab,
    TerminalKeyBackTab,
    TerminalKeyFunction,
} TerminalKey;

/// One thing that happened: a key, the mouse at (column, row), a new size of columns and rows, or a signal's number.
typedef struct {
    TerminalReportKind kind;
    TerminalKey key;
    uint32_t value;
    int32_t column;
    int32_t row;
} TerminalReport;

/// Attributes of a cell, to be combined.
enum { TERMINAL_BOLD = 1, TERMINAL_UNDERLINE = 2, TERMINAL_REVERSE = 4 };

/// How many Unicode scalars a cell may hold: a character and its combining marks.
enum { TERMINAL_SCALARS = 4 };

/// A character of one or two columns in its colours (-1: the terminal's own).
typedef struct {
    uint32_t scalars[TERMINAL_SCALARS];
    int16_t foreground;
    int16_t background;
    uint8_t attributes;
    uint8_t columns;
} TerminalCell;

/// Takes over the terminal; afterwards whatever ends the process gives it back.
TerminalProblem terminal_open(bool with_colors);

/// Gives the terminal back and prints what was written to standard error meanwhile; does nothing when closed.
void terminal_close(void);

/// How many colours can be shown; 0 without colour.
int32_t terminal_color_count(void);

/// Whether the user's locale writes UTF-8; may be asked before opening.
bool terminal_is_utf8(void);

/// The size in cells.
int32_t terminal_columns(void);
int32_t terminal_rows(void);

/// Puts cells side by side from a place on; what does not fit on the line is cut off.
void terminal_put(int32_t row, int32_t column, const TerminalCell *cells, size_t count);

/// Whether the last pictures asked for more colour pairs than the terminal has.
bool terminal_pairs_are_exhausted(void);

/// Forgets all colour pairs; the whole picture must be put again.
void terminal_forget_pairs(void);

/// Shows what was put, with the cursor at a place, or hidden when the row is negative.
void terminal_flush(int32_t cursor_row, int32_t cursor_column);

/// Sends the whole picture at the next flush, whatever the terminal is believed to show.
void terminal_forget_picture(void);

/// Makes the terminal's sound, or a flash where it has none.
void terminal_ring(void);

/// The next report; waits for so many milliseconds, forever when negative, and then reports nothing.
TerminalReport terminal_wait(int32_t timeout_milliseconds);

/// The text of the last paste as UTF-8, valid until the next wait.
const char *terminal_pasted_text(size_t *length);

/// Makes a wait of the terminal's thread return; may be called from any thread.
void terminal_wake(void);

/// Stops the process as the shell expects of Ctrl-Z, and repaints the picture when it goes on.
void terminal_suspend(void);

/// Ends the process by a signal's own action, so that its parent sees which it was.
_Noreturn void terminal_end_by_signal(int32_t number);

#endif
