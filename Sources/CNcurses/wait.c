#include "state.h"

#include <errno.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <time.h>

static int64_t now_in_milliseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static bool size_report(TerminalReport *report) {
    if (!screen_follow_size() && !terminal.size_changed) return false;
    terminal.size_changed = false;
    *report = (TerminalReport){.kind = TerminalReportKindResize, .column = COLS, .row = LINES};
    return true;
}

/// A terminal that is gone is readable for ever and has nothing to read.
static bool is_hung_up(short events) {
    int waiting = 0;
    if (events == 0) return false;
    return ioctl(terminal.input, FIONREAD, &waiting) != 0 || waiting == 0;
}

TerminalReport terminal_wait(int32_t timeout_milliseconds) {
    TerminalReport report = {.kind = TerminalReportKindNothing};
    if (!terminal.open) return report;
    int64_t deadline = now_in_milliseconds() + timeout_milliseconds;
    for (;;) {
        if (signals_report(&report) || size_report(&report) || input_report(&report)) return report;
        int64_t left = deadline - now_in_milliseconds();
        int limit = timeout_milliseconds < 0 ? -1 : left > 0 ? (int)left : 0;
        struct pollfd watched[2] = {
            {.fd = signals_descriptor(), .events = POLLIN},
            {.fd = terminal.input, .events = POLLIN},
        };
        int ready = poll(watched, 2, limit);
        if (ready == 0) return report;
        if (ready < 0 && errno != EINTR) return report;
        if (ready > 0 && watched[0].revents != 0) signals_drain();
        if (ready > 0 && is_hung_up(watched[1].revents)) {
            return (TerminalReport){.kind = TerminalReportKindTerminate, .value = SIGHUP};
        }
    }
}
