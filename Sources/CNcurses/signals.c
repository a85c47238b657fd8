/// Signals become reports: a handler sets a flag and writes to a pipe that the wait also watches.
#include "state.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

static const int watched[] = {SIGINT, SIGTERM, SIGHUP, SIGTSTP, SIGCONT, SIGWINCH};
enum { WATCHED = sizeof watched / sizeof watched[0] };

static struct sigaction before[WATCHED];
static int wakes[2] = {-1, -1};
static atomic_int end_signal;
static atomic_bool interrupted_again, stop_asked, continued, woken;

static void write_wake(void) {
    int saved = errno;
    // A full pipe wakes just as well.
    ssize_t written = write(wakes[1], "", 1);
    (void)written;
    errno = saved;
}

static void handle(int number) {
    if (number == SIGTSTP) {
        atomic_store(&stop_asked, true);
    } else if (number == SIGCONT) {
        atomic_store(&continued, true);
    } else if (number != SIGWINCH) {
        // A second Ctrl-C says that the program hangs: no more waiting for its loop.
        if (atomic_exchange(&end_signal, number) == SIGINT && number == SIGINT) {
            crash_give_back();
            terminal_end_by_signal(number);
        }
    }
    write_wake();
}

void signals_install(void) {
    if (wakes[0] < 0 && pipe2(wakes, O_CLOEXEC | O_NONBLOCK) != 0) abort();
    struct sigaction action = {.sa_handler = handle, .sa_flags = SA_RESTART};
    sigemptyset(&action.sa_mask);
    for (int i = 0; i < WATCHED; i++) {
        sigaction(watched[i], &action, &before[i]);
        // Under nohup, or as a job that must not be interrupted, it stays so.
        if (before[i].sa_handler == SIG_IGN && watched[i] != SIGWINCH) sigaction(watched[i], &before[i], NULL);
    }
}

void signals_restore(void) {
    for (int i = 0; i < WATCHED; i++) sigaction(watched[i], &before[i], NULL);
}

int signals_descriptor(void) {
    return wakes[0];
}

void signals_drain(void) {
    char bytes[64];
    while (read(wakes[0], bytes, sizeof bytes) > 0) {
    }
}

bool signals_report(TerminalReport *report) {
    int number = atomic_exchange(&end_signal, 0);
    if (number != 0) {
        *report = (TerminalReport){.kind = TerminalReportKindTerminate, .value = (uint32_t)number};
        return true;
    }
    if (atomic_exchange(&stop_asked, false)) {
        *report = (TerminalReport){.kind = TerminalReportKindSuspend};
        return true;
    }
    if (atomic_exchange(&continued, false)) {
        // Stopped without being asked (SIGSTOP): the shell has used the screen and set its own modes.
        screen_leave();
        screen_return();
    }
    if (atomic_exchange(&woken, false)) {
        *report = (TerminalReport){.kind = TerminalReportKindWake};
        return true;
    }
    return false;
}

void terminal_wake(void) {
    atomic_store(&woken, true);
    write_wake();
}

/// Lets a signal have its default action now.
static void raise_by_default(int number, struct sigaction *saved) {
    struct sigaction action = {.sa_handler = SIG_DFL};
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, saved);
    sigset_t one;
    sigset_t blocked;
    sigemptyset(&one);
    sigaddset(&one, number);
    raise(number);
    pthread_sigmask(SIG_UNBLOCK, &one, &blocked);
    pthread_sigmask(SIG_SETMASK, &blocked, NULL);
}

void terminal_suspend(void) {
    if (!terminal.open) return;
    screen_leave();
    struct sigaction saved;
    raise_by_default(SIGTSTP, &saved);
    // Here the process goes on after `fg`.
    sigaction(SIGTSTP, &saved, NULL);
    atomic_store(&continued, false);
    atomic_store(&stop_asked, false);
    screen_return();
}

_Noreturn void terminal_end_by_signal(int32_t number) {
    struct sigaction saved;
    raise_by_default(number, &saved);
    // Only a signal that the kernel ignored gets here.
    _exit(128 + number);
}
