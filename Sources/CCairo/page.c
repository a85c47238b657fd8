#include "CCairo.h"

#if !__has_include(<cairo/cairo.h>)
#error "cairo is missing: run Scripts/setup, or install libcairo2-dev"
#endif
#include <cairo/cairo-pdf.h>
#include <cairo/cairo.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

struct Page {
    PageKind kind;
    cairo_surface_t *surface;
    cairo_t *context;
    uint8_t *bytes;
    size_t count;
    size_t capacity;
    cairo_status_t status;
};

// Cairo's text takes no letter from a second font: these two have every letter that figures use between them.
static const char *const letters = "DejaVu Sans";
static const char *const ideographs = "Noto Sans CJK SC";

static cairo_status_t append(void *closure, const unsigned char *data, unsigned int length) {
    Page *page = closure;
    if (page->count + length > page->capacity) {
        size_t capacity = 2 * (page->count + length);
        uint8_t *bytes = realloc(page->bytes, capacity);
        if (bytes == NULL) return CAIRO_STATUS_NO_MEMORY;
        page->bytes = bytes;
        page->capacity = capacity;
    }
    memcpy(page->bytes + page->count, data, length);
    page->count += length;
    return CAIRO_STATUS_SUCCESS;
}

Page *page_open(PageKind kind, double width, double height, double scale, const char *title) {
    Page *page = calloc(1, sizeof(Page));
    if (page == NULL) return NULL;
    page->kind = kind;
    if (kind == PageKindPDF) {
        page->surface = cairo_pdf_surface_create_for_stream(append, page, width, height);
        cairo_pdf_surface_set_metadata(page->surface, CAIRO_PDF_METADATA_TITLE, title);
        // The same figure has the same bytes whenever it is drawn.
        cairo_pdf_surface_set_metadata(page->surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
    } else {
        int columns = (int)ceil(width * scale), rows = (int)ceil(height * scale);
        page->surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, columns, rows);
    }
    page->context = cairo_create(page->surface);
    if (kind == PageKindPNG) cairo_scale(page->context, scale, scale);
    cairo_set_source_rgb(page->context, 1, 1, 1);
    cairo_paint(page->context);
    cairo_set_line_join(page->context, CAIRO_LINE_JOIN_ROUND);
    cairo_font_options_t *options = cairo_font_options_create();
    // Letters are set where the layout says on every machine, however its screen is.
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    cairo_set_font_options(page->context, options);
    cairo_font_options_destroy(options);
    return page;
}

void page_close(Page *page) {
    if (page == NULL) return;
    cairo_destroy(page->context);
    cairo_surface_destroy(page->surface);
    free(page->bytes);
    free(page);
}

void page_set_color(Page *page, double red, double green, double blue, double opacity) {
    cairo_set_source_rgba(page->context, red, green, blue, opacity);
}

static void trace_path(cairo_t *context, const double *points, size_t count) {
    cairo_new_path(context);
    for (size_t index = 0; index < count; index++) cairo_line_to(context, points[2 * index], points[2 * index + 1]);
}

void page_line(Page *page, const double *points, size_t count, double width, double dash, double gap) {
    const double pattern[2] = {dash, gap};
    cairo_set_dash(page->context, pattern, dash > 0 ? 2 : 0, 0);
    cairo_set_line_width(page->context, width);
    cairo_set_line_cap(page->context, dash > 0 ? CAIRO_LINE_CAP_BUTT : CAIRO_LINE_CAP_ROUND);
    trace_path(page->context, points, count);
    cairo_stroke(page->context);
}

void page_polygon(Page *page, const double *points, size_t count) {
    trace_path(page->context, points, count);
    cairo_close_path(page->context);
    cairo_fill(page->context);
}

void page_rectangle(Page *page, double x, double y, double width, double height) {
    cairo_set_antialias(page->context, CAIRO_ANTIALIAS_NONE);
    cairo_new_path(page->context);
    cairo_rectangle(page->context, x, y, width, height);
    cairo_fill(page->context);
    cairo_set_antialias(page->context, CAIRO_ANTIALIAS_DEFAULT);
}

void page_circle(Page *page, double x, double y, double radius, double line_width) {
    cairo_new_path(page->context);
    cairo_arc(page->context, x, y, radius, 0, 2 * M_PI);
    if (line_width > 0) {
        cairo_set_dash(page->context, NULL, 0, 0);
        cairo_set_line_width(page->context, line_width);
        cairo_stroke(page->context);
    } else {
        cairo_fill(page->context);
    }
}

// Three or four bytes of UTF-8 from U+2E80 on, but for private and other letters that are no ideographs anyway.
static bool is_ideograph(const char *text) {
    const unsigned char first = (unsigned char)text[0];
    if (first < 0xE2) return false;
    if (first == 0xE2) return (unsigned char)text[1] >= 0xBA;
    return first < 0xEF || (first == 0xEF && (unsigned char)text[1] >= 0xA4);
}

// The text piece by piece, each in its font; drawn, or only measured. Returns how far it reaches.
static double set_text(cairo_t *context, const char *text, bool is_bold, bool is_drawn) {
    double reach = 0;
    size_t length = strlen(text);
    char *piece = malloc(length + 1);
    if (piece == NULL) return 0;
    for (size_t start = 0; start < length;) {
        bool wide = is_ideograph(text + start);
        size_t end = start + 1;
        while (end < length && ((text[end] & 0xC0) == 0x80 || is_ideograph(text + end) == wide)) end++;
        memcpy(piece, text + start, end - start);
        piece[end - start] = 0;
        cairo_select_font_face(
            context, wide ? ideographs : letters, CAIRO_FONT_SLANT_NORMAL,
            is_bold ? CAIRO_FONT_WEIGHT_BOLD : CAIRO_FONT_WEIGHT_NORMAL);
        if (is_drawn) {
            cairo_show_text(context, piece);
        } else {
            cairo_text_extents_t extents;
            cairo_text_extents(context, piece, &extents);
            reach += extents.x_advance;
        }
        start = end;
    }
    free(piece);
    return reach;
}

void page_text(
    Page *page, const char *text, double x, double y, double size, bool is_bold, PageAnchor anchor, bool is_upward) {
    cairo_t *context = page->context;
    cairo_save(context);
    cairo_translate(context, x, y);
    if (is_upward) cairo_rotate(context, -M_PI / 2);
    cairo_set_font_size(context, size);
    double reach = anchor == PageAnchorStart ? 0 : set_text(context, text, is_bold, false);
    cairo_move_to(context, anchor == PageAnchorStart ? 0 : anchor == PageAnchorMiddle ? -reach / 2 : -reach, 0);
    set_text(context, text, is_bold, true);
    cairo_restore(context);
}

const uint8_t *page_finish(Page *page, size_t *count) {
    page->status = cairo_status(page->context);
    if (page->status == CAIRO_STATUS_SUCCESS && page->kind == PageKindPNG) {
        page->status = cairo_surface_write_to_png_stream(page->surface, append, page);
    }
    cairo_surface_finish(page->surface);
    if (page->status == CAIRO_STATUS_SUCCESS) page->status = cairo_surface_status(page->surface);
    *count = page->count;
    return page->status == CAIRO_STATUS_SUCCESS ? page->bytes : NULL;
}

const char *page_problem(const Page *page) { return cairo_status_to_string(page->status); }
