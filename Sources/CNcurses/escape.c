/// What follows an Escape that ncurses did not recognise: an Alt key, a sequence that the terminal's description does
/// not mention, or nothing (the Escape key itself). A sequence is taken whole, so that its letters do not act as keys.
#include "state.h"

static bool key(TerminalReport *report, TerminalKey which, uint32_t value) {
    *report = (TerminalReport){.kind = TerminalReportKindKey, .key = which, .value = value};
    return true;
}

static bool letter_report(TerminalReport *report, wint_t letter, int modifier) {
    bool is_shifted = modifier == 2;
    switch (letter) {
    case 'A': return key(report, TerminalKeyUp, 0);
    case 'B': return key(report, TerminalKeyDown, 0);
    case 'C': return key(report, is_shifted ? TerminalKeyShiftRight : TerminalKeyRight, 0);
    case 'D': return key(report, is_shifted ? TerminalKeyShiftLeft : TerminalKeyLeft, 0);
    case 'F': return key(report, TerminalKeyEnd, 0);
    case 'H': return key(report, TerminalKeyHome, 0);
    case 'M': return key(report, TerminalKeyEnter, 0);
    case 'P': case 'Q': case 'R': case 'S': return key(report, TerminalKeyFunction, letter - 'P' + 1);
    case 'Z': return key(report, TerminalKeyBackTab, 0);
    default: return false;
    }
}

static bool number_report(TerminalReport *report, int number) {
    switch (number) {
    case 1: case 7: return key(report, TerminalKeyHome, 0);
    case 2: return key(report, TerminalKeyInsert, 0);
    case 3: return key(report, TerminalKeyDelete, 0);
    case 4: case 8: return key(report, TerminalKeyEnd, 0);
    case 5: return key(report, TerminalKeyPageUp, 0);
    case 6: return key(report, TerminalKeyPageDown, 0);
    case 200: paste_collect(report); return true;
    default: break;
    }
    // The numbers of F1 to F12 leave out 16 and 22.
    if (number >= 11 && number <= 24 && number != 16 && number != 22) {
        int gaps = (number > 16) + (number > 22);
        return key(report, TerminalKeyFunction, (uint32_t)(number - 10 - gaps));
    }
    return false;
}

static bool sequence_report(TerminalReport *report) {
    int numbers[2] = {0, 0};
    int index = 0;
    bool is_private = false;
    wint_t character = 0;
    int length = 0;
    while (input_read(&character) == OK) {
        length++;
        if (character >= '0' && character <= '9') {
            if (index < 2 && numbers[index] < 10000) numbers[index] = numbers[index] * 10 + (int)(character - '0');
        } else if (character == ';') {
            index++;
        } else if (character >= '<' && character <= '?') {
            is_private = true;
        } else if (character >= '@') {
            if (is_private) return false;
            return character == '~' ? number_report(report, numbers[0]) : letter_report(report, character, numbers[1]);
        }
    }
    return length == 0 ? key(report, TerminalKeyAlt, '[') : false;
}

bool escape_report(TerminalReport *report) {
    wint_t next = 0;
    int status = input_read(&next);
    if (status == ERR) return key(report, TerminalKeyEscape, 0);
    if (status == KEY_CODE_YES || next < 32 || next == 127) {
        input_unread(status, next);
        return key(report, TerminalKeyEscape, 0);
    }
    if (next == '[') return sequence_report(report);
    if (next == 'O') {
        wint_t letter = 0;
        if (input_read(&letter) != OK) return key(report, TerminalKeyAlt, 'O');
        return letter_report(report, letter, 0);
    }
    return key(report, TerminalKeyAlt, next);
}
