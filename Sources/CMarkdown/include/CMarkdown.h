// Markdown as code hosts read it (cmark-gfm), as a flat list of nodes. No type of the library reaches Swift.
#ifndef CMARKDOWN_H
#define CMARKDOWN_H

#include <stddef.h>

// What a node is; what a lesson has no use for is CMARKDOWN_OTHER.
typedef enum {
    CMARKDOWN_OTHER,
    CMARKDOWN_DOCUMENT,
    CMARKDOWN_HEADING,
    CMARKDOWN_PARAGRAPH,
    CMARKDOWN_QUOTE,
    CMARKDOWN_LIST,
    CMARKDOWN_ITEM,
    CMARKDOWN_CODE_BLOCK,
    CMARKDOWN_HTML_BLOCK,
    CMARKDOWN_RULE,
    CMARKDOWN_TABLE,
    CMARKDOWN_TABLE_ROW,
    CMARKDOWN_TABLE_CELL,
    CMARKDOWN_TEXT,
    CMARKDOWN_SOFT_BREAK,
    CMARKDOWN_LINE_BREAK,
    CMARKDOWN_CODE,
    CMARKDOWN_HTML,
    CMARKDOWN_EMPHASIS,
    CMARKDOWN_STRONG,
    CMARKDOWN_LINK,
    CMARKDOWN_IMAGE,
} cmarkdown_kind;

// A node: parents come before children, which are one deeper.
typedef struct {
    cmarkdown_kind kind;
    int depth;
    // Of a heading; of an ordered list its first number, 0 where it has bullets.
    int level;
    // From 1; columns count bytes. Inline nodes of lines that are indented may have a column too far left.
    int line;
    int column;
    int end_line;
    int end_column;
    // The text of a leaf; NULL where there is none.
    const char *text;
    // What stands behind the opening of a fence, or where a link leads; NULL where there is none.
    const char *target;
} cmarkdown_node;

typedef struct cmarkdown_document cmarkdown_document;

// Parses UTF-8; NULL only when there is no memory. To be freed.
cmarkdown_document *cmarkdown_parse(const char *bytes, size_t count);
size_t cmarkdown_node_count(const cmarkdown_document *document);
// A node, which lives as long as its document.
cmarkdown_node cmarkdown_node_at(const cmarkdown_document *document, size_t index);
void cmarkdown_free(cmarkdown_document *document);

#endif
