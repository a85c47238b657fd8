/// Keys and the mouse, as ncurses reads them.
#include "state.h"

static int unread_status = ERR;
static wint_t unread_value;

int input_read(wint_t *value) {
    if (unread_status != ERR) {
        int status = unread_status;
        *value = unread_value;
        unread_status = ERR;
        return status;
    }
    return wget_wch(terminal.keys, value);
}

void input_unread(int status, wint_t value) {
    unread_status = status;
    unread_value = value;
}

static bool key_report(TerminalReport *report, TerminalKey key, uint32_t value) {
    *report = (TerminalReport){.kind = TerminalReportKindKey, .key = key, .value = value};
    return true;
}

static bool mouse_report(TerminalReport *report) {
    MEVENT event;
    if (getmouse(&event) != OK) return false;
    *report = (TerminalReport){.column = event.x, .row = event.y};
    if (event.bstate & BUTTON4_PRESSED) {
        report->kind = TerminalReportKindWheelUp;
    } else if (event.bstate & BUTTON5_PRESSED) {
        report->kind = TerminalReportKindWheelDown;
    } else if (event.bstate & BUTTON1_PRESSED) {
        report->kind = TerminalReportKindClick;
    } else {
        return false;
    }
    return true;
}

static bool code_report(TerminalReport *report, wint_t code) {
    if (code >= KEY_F(1) && code <= KEY_F(12)) return key_report(report, TerminalKeyFunction, code - KEY_F0);
    switch (code) {
    case KEY_UP: case KEY_SR: return key_report(report, TerminalKeyUp, 0);
    case KEY_DOWN: case KEY_SF: return key_report(report, TerminalKeyDown, 0);
    case KEY_LEFT: return key_report(report, TerminalKeyLeft, 0);
    case KEY_RIGHT: return key_report(report, TerminalKeyRight, 0);
    case KEY_SLEFT: return key_report(report, TerminalKeyShiftLeft, 0);
    case KEY_SRIGHT: return key_report(report, TerminalKeyShiftRight, 0);
    case KEY_HOME: case KEY_A1: return key_report(report, TerminalKeyHome, 0);
    case KEY_END: case KEY_C1: return key_report(report, TerminalKeyEnd, 0);
    case KEY_PPAGE: case KEY_A3: return key_report(report, TerminalKeyPageUp, 0);
    case KEY_NPAGE: case KEY_C3: return key_report(report, TerminalKeyPageDown, 0);
    case KEY_IC: return key_report(report, TerminalKeyInsert, 0);
    case KEY_DC: return key_report(report, TerminalKeyDelete, 0);
    case KEY_ENTER: return key_report(report, TerminalKeyEnter, 0);
    case KEY_BACKSPACE: return key_report(report, TerminalKeyBackspace, 0);
    case KEY_BTAB: return key_report(report, TerminalKeyBackTab, 0);
    case KEY_MOUSE: return mouse_report(report);
    case PASTE_BEGINS: paste_collect(report); return true;
    default: return false;
    }
}

static bool character_report(TerminalReport *report, wint_t character) {
    switch (character) {
    case 27: return escape_report(report);
    case 8: case 127: return key_report(report, TerminalKeyBackspace, 0);
    case 9: return key_report(report, TerminalKeyTab, 0);
    case 10: case 13: return key_report(report, TerminalKeyEnter, 0);
    default: break;
    }
    if (character == 0) return false;
    if (character < 27) return key_report(report, TerminalKeyControl, character + 'a' - 1);
    if (character < 32) return key_report(report, TerminalKeyControl, character + '@');
    return key_report(report, TerminalKeyCharacter, character);
}

bool input_report(TerminalReport *report) {
    for (;;) {
        wint_t value = 0;
        int status = input_read(&value);
        if (status == ERR) return false;
        // A key that means nothing here is not the end of the input.
        if (status == KEY_CODE_YES ? code_report(report, value) : character_report(report, value)) return true;
    }
}
