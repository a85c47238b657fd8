/// What anything prints on standard error would land in the middle of the picture.
#include "state.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

static int saved = -1;
static int memory = -1;

void capture_begin(void) {
    // Sent to a file by the user, it disturbs nobody.
    if (!isatty(STDERR_FILENO)) return;
    memory = memfd_create("standard-error", MFD_CLOEXEC);
    if (memory < 0) return;
    saved = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    if (saved < 0 || dup2(memory, STDERR_FILENO) < 0) {
        close(memory);
        if (saved >= 0) close(saved);
        saved = memory = -1;
    }
}

void capture_dump(void) {
    if (saved < 0) return;
    char bytes[1024];
    off_t offset = 0;
    ssize_t count;
    while ((count = pread(memory, bytes, sizeof bytes, offset)) > 0) {
        ssize_t written = write(saved, bytes, (size_t)count);
        if (written <= 0) return;
        offset += written;
    }
}

void capture_end(void) {
    if (saved < 0) return;
    dup2(saved, STDERR_FILENO);
    capture_dump();
    close(memory);
    close(saved);
    saved = memory = -1;
}
