#include "state.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <unistd.h>

/// A string capability, or NULL: the library answers -1 for a name that it does not know.
static const char *capability(const char *name) {
    const char *text = tigetstr(name);
    return text == (const char *)-1 || text == NULL || *text == '\0' ? NULL : text;
}

TerminalProblem capability_check(void) {
    const char *type = getenv("TERM");
    if (type == NULL || *type == '\0') return TerminalProblemTypeUnset;
    int found = 0;
    // newterm() would end the process on a terminal that it does not know.
    if (setupterm(NULL, STDOUT_FILENO, &found) != OK) {
        return strcmp(type, "dumb") == 0 ? TerminalProblemTypeTooSimple : TerminalProblemTypeUnknown;
    }
    bool is_enough = capability("cup") != NULL && capability("clear") != NULL && tigetflag("hc") <= 0;
    del_curterm(cur_term);
    return is_enough ? TerminalProblemNone : TerminalProblemTypeTooSimple;
}

bool capability_has_mouse(void) {
    return capability("kmous") != NULL;
}

void capability_copy(const char *name, char *buffer, size_t size) {
    const char *from = capability(name);
    size_t length = 0;
    while (from != NULL && *from != '\0' && length + 1 < size) {
        // Padding, `$<5>`, is for terminals of glass and tubes.
        const char *end = from[0] == '$' && from[1] == '<' ? strchr(from, '>') : NULL;
        if (end != NULL) {
            from = end + 1;
        } else {
            buffer[length++] = *from++;
        }
    }
    buffer[length] = '\0';
}

bool terminal_is_utf8(void) {
    setlocale(LC_CTYPE, "");
    return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

int32_t terminal_color_count(void) {
    return terminal.color_count;
}
