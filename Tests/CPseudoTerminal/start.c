#define _GNU_SOURCE
#include "CPseudoTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

enum { REPORTS = 3, ORDERS = 4 };

static void default_signals(void) {
    for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
}

/// The job: in front of the terminal before it runs.
_Noreturn static void run_job(const char *path, char *const arguments[], char *const environment[]) {
    setpgid(0, 0);
    signal(SIGTTOU, SIG_IGN);
    tcsetpgrp(STDIN_FILENO, getpid());
    default_signals();
    close_range(REPORTS, ~0U, 0);
    execve(path, arguments, environment);
    _exit(127);
}

/// The shell: reports every stop and the end of its job, and continues it when ordered.
_Noreturn static void run_shell(const char *path, char *const arguments[], char *const environment[]) {
    pid_t job = fork();
    if (job == 0) run_job(path, arguments, environment);
    // Neither a hang-up nor a write from behind may end it before the job.
    signal(SIGHUP, SIG_IGN);
    signal(SIGTTOU, SIG_IGN);
    setpgid(job, job);
    int message = (int)job;
    for (;;) {
        if (write(REPORTS, &message, sizeof message) < 0) _exit(1);
        while (waitpid(job, &message, WUNTRACED) < 0) {
            if (errno != EINTR) _exit(1);
        }
        if (!WIFSTOPPED(message)) break;
        tcsetpgrp(STDIN_FILENO, getpgrp());
        if (write(REPORTS, &message, sizeof message) < 0) _exit(1);
        char order;
        if (read(ORDERS, &order, 1) != 1) kill(-job, SIGKILL);
        tcsetpgrp(STDIN_FILENO, job);
        kill(-job, SIGCONT);
        // 0xffff is the wait status of a job that goes on.
        message = 0xffff;
    }
    ssize_t written = write(REPORTS, &message, sizeof message);
    _exit(written < 0);
}

static void become_session(const char *terminal_name, int reports, int orders) {
    setsid();
    int terminal = open(terminal_name, O_RDWR);
    if (terminal < 0 || ioctl(terminal, TIOCSCTTY, 0) != 0) _exit(126);
    // Out of the way of the numbers that they get.
    int high_reports = fcntl(reports, F_DUPFD, 10);
    int high_orders = fcntl(orders, F_DUPFD, 10);
    int high_terminal = fcntl(terminal, F_DUPFD, 10);
    for (int number = STDIN_FILENO; number <= STDERR_FILENO; number++) dup2(high_terminal, number);
    dup2(high_reports, REPORTS);
    dup2(high_orders, ORDERS);
    // Other tests' terminals must not be held open here.
    close_range(ORDERS + 1, ~0U, 0);
    default_signals();
}

PseudoTerminalJob pseudo_terminal_start(
    const char *path, char *const arguments[], char *const environment[], uint16_t columns, uint16_t rows) {
    PseudoTerminalJob result = {-1, -1, -1, -1, -1};
    int reports[2];
    int orders[2];
    char name[128];
    result.terminal = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (result.terminal < 0 || grantpt(result.terminal) != 0 || unlockpt(result.terminal) != 0) return result;
    if (ptsname_r(result.terminal, name, sizeof name) != 0) return result;
    if (pipe2(reports, O_CLOEXEC) != 0 || pipe2(orders, O_CLOEXEC) != 0) return result;
    pseudo_terminal_resize(result.terminal, columns, rows);
    result.shell = fork();
    if (result.shell == 0) {
        become_session(name, reports[1], orders[0]);
        run_shell(path, arguments, environment);
    }
    close(reports[1]);
    close(orders[0]);
    result.reports = reports[0];
    result.orders = orders[1];
    int job = -1;
    if (read(result.reports, &job, sizeof job) == sizeof job) result.job = job;
    return result;
}

void pseudo_terminal_resize(int terminal, uint16_t columns, uint16_t rows) {
    struct winsize size = {.ws_row = rows, .ws_col = columns};
    ioctl(terminal, TIOCSWINSZ, &size);
}

bool pseudo_terminal_is_cooked(int terminal) {
    struct termios modes;
    return tcgetattr(terminal, &modes) == 0 && (modes.c_lflag & ICANON) && (modes.c_lflag & ECHO)
        && (modes.c_iflag & ICRNL) && (modes.c_oflag & OPOST);
}

void pseudo_terminal_end(PseudoTerminalJob *job) {
    if (job->job > 0) kill(-job->job, SIGKILL);
    if (job->terminal >= 0) close(job->terminal);
    if (job->reports >= 0) close(job->reports);
    if (job->orders >= 0) close(job->orders);
    if (job->shell > 0) {
        kill(job->shell, SIGKILL);
        waitpid(job->shell, NULL, 0);
    }
    *job = (PseudoTerminalJob){-1, -1, -1, -1, -1};
}

int pseudo_terminal_exit_status(int wait_status) {
    if (WIFEXITED(wait_status)) return WEXITSTATUS(wait_status);
    if (WIFSIGNALED(wait_status)) return 128 + WTERMSIG(wait_status);
    return -1;
}
