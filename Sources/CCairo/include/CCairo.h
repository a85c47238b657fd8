/// What Swift sees of cairo: a page that takes marks and becomes the bytes of a PNG or a PDF.
///
/// No cairo header is included here: whoever imports this needs none, and cairo's names reach nobody. Lengths are points, the
/// origin is the upper left corner. A page belongs to one thread.
#ifndef UNROLL_CCAIRO_H
#define UNROLL_CCAIRO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define PAGE_ENUM(name) enum __attribute__((enum_extensibility(closed))) name : int32_t

/// What the bytes of a page are.
typedef PAGE_ENUM(PageKind) {
    PageKindPNG,
    PageKindPDF,
} PageKind;

/// Where a text lies about its place.
typedef PAGE_ENUM(PageAnchor) {
    PageAnchorStart,
    PageAnchorMiddle,
    PageAnchorEnd,
} PageAnchor;

/// A page under construction.
typedef struct Page Page;

/// A white page of a size; `scale` is pixels per point and counts for PNG alone. NULL where there is no memory for it.
Page *page_open(PageKind kind, double width, double height, double scale, const char *title);

/// Ends a page and gives back its memory; its bytes end with it.
void page_close(Page *page);

/// The colour of the marks that follow, each part from 0 to 1.
void page_set_color(Page *page, double red, double green, double blue, double opacity);

/// A line through `count` points (x, y, x, y, …), dashed where `dash` is more than 0.
void page_line(Page *page, const double *points, size_t count, double width, double dash, double gap);

/// A filled polygon with `count` corners.
void page_polygon(Page *page, const double *points, size_t count);

/// A filled rectangle with sharp edges: neighbours leave no seam.
void page_rectangle(Page *page, double x, double y, double width, double height);

/// A circle, filled where `line_width` is 0.
void page_circle(Page *page, double x, double y, double radius, double line_width);

/// A text in UTF-8 with its baseline at a place; an upward one reads from bottom to top.
void page_text(
    Page *page, const char *text, double x, double y, double size, bool is_bold, PageAnchor anchor, bool is_upward);

/// Completes the page: its bytes, until it is closed; NULL with a sentence in `page_problem` where that failed.
const uint8_t *page_finish(Page *page, size_t *count);

/// What went wrong.
const char *page_problem(const Page *page);

#endif
