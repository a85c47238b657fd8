#include "state.h"

#include <fcntl.h>
#include <locale.h>
#include <stdlib.h>
#include <unistd.h>

struct terminal_state terminal = {.input = -1, .output = -1};

static FILE *open_input(void) {
    bool is_terminal = isatty(STDIN_FILENO);
    int descriptor = is_terminal ? fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3) : open("/dev/tty", O_RDWR | O_CLOEXEC);
    if (descriptor < 0) return NULL;
    FILE *file = fdopen(descriptor, "r");
    if (file == NULL) close(descriptor);
    return file;
}

static void set_modes(void) {
    cbreak();
    noecho();
    nonl();
    // Ctrl-S would freeze the picture and Ctrl-V swallow a key: nobody expects either in a full-screen program.
    struct termios modes;
    if (tcgetattr(terminal.output, &modes) == 0) {
        modes.c_iflag &= ~(tcflag_t)(IXON | IXOFF);
        modes.c_lflag &= ~(tcflag_t)IEXTEN;
        tcsetattr(terminal.output, TCSANOW, &modes);
        def_prog_mode();
    }
}

static void set_keys(void) {
    // Long enough for the rest of an arrow key, short enough to feel immediate.
    set_escdelay(25);
    terminal.keys = newpad(1, 1);
    keypad(terminal.keys, TRUE);
    nodelay(terminal.keys, TRUE);
    define_key("\033[200~", PASTE_BEGINS);
    define_key("\033[201~", PASTE_ENDS);
    terminal.paste_on[0] = terminal.paste_off[0] = '\0';
    if (capability_has_mouse()) {
        // A press acts at once: no waiting for what might become a double click.
        mouseinterval(0);
        mousemask(BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED, NULL);
        capability_copy("BE", terminal.paste_on, sizeof terminal.paste_on);
        capability_copy("BD", terminal.paste_off, sizeof terminal.paste_off);
        screen_write(terminal.paste_on);
    }
}

TerminalProblem terminal_open(bool with_colors) {
    if (terminal.open) return TerminalProblemNone;
    if (!isatty(STDOUT_FILENO)) return TerminalProblemNotATerminal;
    TerminalProblem problem = capability_check();
    if (problem != TerminalProblemNone) return problem;
    terminal.input_file = open_input();
    if (terminal.input_file == NULL) return TerminalProblemNotATerminal;
    terminal.input = fileno(terminal.input_file);
    terminal.output = STDOUT_FILENO;
    if (tcgetattr(terminal.output, &terminal.shell_modes) != 0) return TerminalProblemSystem;

    // Only characters: numbers keep their decimal point in every locale.
    setlocale(LC_CTYPE, "");
    // Exported sizes would freeze the size for good.
    unsetenv("LINES");
    unsetenv("COLUMNS");
    // Before ncurses looks: where it finds a handler it installs none, and does not ignore Ctrl-Z while it draws.
    signals_install();
    terminal.screen = newterm(NULL, stdout, terminal.input_file);
    if (terminal.screen == NULL) {
        signals_restore();
        fclose(terminal.input_file);
        return TerminalProblemSystem;
    }
    terminal.open = true;
    terminal.active = 1;
    capture_begin();
    crash_install();
    set_modes();
    set_keys();
    terminal.color_count = 0;
    if (with_colors && has_colors() && start_color() == OK) {
        use_default_colors();
        terminal.color_count = COLORS;
    }
    pairs_forget();
    static bool registered = false;
    if (!registered) registered = atexit(terminal_close) == 0;
    return TerminalProblemNone;
}

void terminal_close(void) {
    if (!terminal.open) return;
    terminal.open = false;
    screen_leave();
    signals_restore();
    crash_restore();
    capture_end();
    delwin(terminal.keys);
    delscreen(terminal.screen);
    fclose(terminal.input_file);
    paste_forget();
}
