/// Starts a program as a shell would: as a job of its own in front of a new pseudo-terminal.
///
/// In C, because between fork and exec only calls that are safe in a signal handler may be made.
#ifndef UNROLL_CPSEUDOTERMINAL_H
#define UNROLL_CPSEUDOTERMINAL_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

/// A running job and the ends that the test holds.
typedef struct {
    /// The terminal's other side: what is written here is typed.
    int terminal;
    /// Wait statuses of the job, one `int` each, are read here.
    int reports;
    /// A byte written here brings the stopped job to the foreground again.
    int orders;
    /// The small shell that started the job, and the job.
    pid_t shell;
    pid_t job;
} PseudoTerminalJob;

/// Starts the program at a path; -1 for what failed.
PseudoTerminalJob pseudo_terminal_start(
    const char *path, char *const arguments[], char *const environment[], uint16_t columns, uint16_t rows);

/// Gives the terminal a new size, of which the job hears by SIGWINCH.
void pseudo_terminal_resize(int terminal, uint16_t columns, uint16_t rows);

/// Whether the terminal echoes what is typed and hands it on by lines: what a shell leaves to a program and wants back.
bool pseudo_terminal_is_cooked(int terminal);

/// Kills the job and the shell and closes the ends.
void pseudo_terminal_end(PseudoTerminalJob *job);

/// What a wait status says: the status 0 to 255 of an exit, 128 + the number of a signal that killed; -1 for a stop.
int pseudo_terminal_exit_status(int wait_status);

#endif
