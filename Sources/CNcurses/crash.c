/// A crash must leave a usable terminal and its message on the normal screen.
#include "state.h"

#include <string.h>
#include <unistd.h>

static const int fatal[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGQUIT};
enum { FATAL = sizeof fatal / sizeof fatal[0] };

static struct sigaction before[FATAL];
static stack_t stack_before;
// Handlers get a stack of their own: a stack that overflowed is one of the reasons to be here.
static char handler_stack[64 * 1024];
// Built in advance: in a handler nothing may be looked up.
static char give_back[512];
static size_t give_back_length;
static atomic_bool given_back;

static void append(const char *text) {
    size_t length = strlen(text);
    if (give_back_length + length > sizeof give_back) return;
    memcpy(give_back + give_back_length, text, length);
    give_back_length += length;
}

static void append_capability(const char *name) {
    char text[64];
    capability_copy(name, text, sizeof text);
    append(text);
}

static void write_all(int descriptor, const char *bytes, size_t count) {
    while (count > 0) {
        ssize_t written = write(descriptor, bytes, count);
        if (written <= 0) return;
        bytes += written;
        count -= (size_t)written;
    }
}

void crash_give_back(void) {
    if (atomic_exchange(&given_back, true)) return;
    if (terminal.active) {
        write_all(terminal.output, give_back, give_back_length);
        tcsetattr(terminal.output, TCSANOW, &terminal.shell_modes);
        terminal.active = 0;
    }
    capture_dump();
}

static void handle(int number) {
    crash_give_back();
    terminal_end_by_signal(number);
}

void crash_install(void) {
    atomic_store(&given_back, false);
    give_back_length = 0;
    if (capability_has_mouse()) {
        append("\033[?1000l\033[?1006l");
        append_capability("BD");
    }
    append_capability("sgr0");
    append_capability("cnorm");
    append_capability("rmkx");
    append_capability("rmcup");
    append("\r");

    stack_t stack = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack};
    sigaltstack(&stack, &stack_before);
    struct sigaction action = {.sa_handler = handle, .sa_flags = SA_ONSTACK};
    sigemptyset(&action.sa_mask);
    for (int i = 0; i < FATAL; i++) sigaction(fatal[i], &action, &before[i]);
}

void crash_restore(void) {
    for (int i = 0; i < FATAL; i++) sigaction(fatal[i], &before[i], NULL);
    sigaltstack(&stack_before, NULL);
}
