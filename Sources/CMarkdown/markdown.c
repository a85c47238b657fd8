#include "CMarkdown.h"

#if !__has_include(<cmark-gfm.h>) || !__has_include(<cmark-gfm-core-extensions.h>)
#error "cmark-gfm is missing; run Scripts/setup, or: apt-get install libcmark-gfm-dev libcmark-gfm-extensions-dev"
#endif

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

struct cmarkdown_document {
    cmark_node *root;
    cmarkdown_node *nodes;
    size_t count;
};

// The library's list of extensions is global and not guarded.
static pthread_once_t once = PTHREAD_ONCE_INIT;
static void register_extensions(void) { cmark_gfm_core_extensions_ensure_registered(); }

static cmarkdown_kind kind_of(cmark_node *node) {
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_DOCUMENT: return CMARKDOWN_DOCUMENT;
    case CMARK_NODE_HEADING: return CMARKDOWN_HEADING;
    case CMARK_NODE_PARAGRAPH: return CMARKDOWN_PARAGRAPH;
    case CMARK_NODE_BLOCK_QUOTE: return CMARKDOWN_QUOTE;
    case CMARK_NODE_LIST: return CMARKDOWN_LIST;
    case CMARK_NODE_ITEM: return CMARKDOWN_ITEM;
    case CMARK_NODE_CODE_BLOCK: return CMARKDOWN_CODE_BLOCK;
    case CMARK_NODE_HTML_BLOCK: return CMARKDOWN_HTML_BLOCK;
    case CMARK_NODE_THEMATIC_BREAK: return CMARKDOWN_RULE;
    case CMARK_NODE_TEXT: return CMARKDOWN_TEXT;
    case CMARK_NODE_SOFTBREAK: return CMARKDOWN_SOFT_BREAK;
    case CMARK_NODE_LINEBREAK: return CMARKDOWN_LINE_BREAK;
    case CMARK_NODE_CODE: return CMARKDOWN_CODE;
    case CMARK_NODE_HTML_INLINE: return CMARKDOWN_HTML;
    case CMARK_NODE_EMPH: return CMARKDOWN_EMPHASIS;
    case CMARK_NODE_STRONG: return CMARKDOWN_STRONG;
    case CMARK_NODE_LINK: return CMARKDOWN_LINK;
    case CMARK_NODE_IMAGE: return CMARKDOWN_IMAGE;
    default: break;
    }
    // Nodes of extensions have types that are known at run time only.
    const char *type = cmark_node_get_type_string(node);
    if (strcmp(type, "table") == 0) return CMARKDOWN_TABLE;
    if (strcmp(type, "table_header") == 0 || strcmp(type, "table_row") == 0) return CMARKDOWN_TABLE_ROW;
    if (strcmp(type, "table_cell") == 0) return CMARKDOWN_TABLE_CELL;
    return CMARKDOWN_OTHER;
}

static int level_of(cmark_node *node, cmarkdown_kind kind) {
    if (kind == CMARKDOWN_HEADING) return cmark_node_get_heading_level(node);
    if (kind != CMARKDOWN_LIST || cmark_node_get_list_type(node) != CMARK_ORDERED_LIST) return 0;
    return cmark_node_get_list_start(node);
}

static const char *target_of(cmark_node *node, cmarkdown_kind kind) {
    if (kind == CMARKDOWN_CODE_BLOCK) return cmark_node_get_fence_info(node);
    return kind == CMARKDOWN_LINK || kind == CMARKDOWN_IMAGE ? cmark_node_get_url(node) : NULL;
}

static cmarkdown_node described(cmark_node *node, int depth) {
    cmarkdown_kind kind = kind_of(node);
    return (cmarkdown_node){
        .kind = kind,
        .depth = depth,
        .level = level_of(node, kind),
        .line = cmark_node_get_start_line(node),
        .column = cmark_node_get_start_column(node),
        .end_line = cmark_node_get_end_line(node),
        .end_column = cmark_node_get_end_column(node),
        .text = cmark_node_get_literal(node),
        .target = target_of(node, kind),
    };
}

// Lists all nodes, or counts them where there is no list yet.
static size_t list(cmark_node *root, cmarkdown_node *nodes) {
    cmark_iter *iterator = cmark_iter_new(root);
    cmark_event_type event;
    size_t count = 0;
    int depth = 0;
    while ((event = cmark_iter_next(iterator)) != CMARK_EVENT_DONE) {
        cmark_node *node = cmark_iter_get_node(iterator);
        if (event == CMARK_EVENT_EXIT) {
            depth--;
            continue;
        }
        if (nodes) nodes[count] = described(node, depth);
        count++;
        // Leaves are entered and never left.
        switch (kind_of(node)) {
        case CMARKDOWN_TEXT:
        case CMARKDOWN_SOFT_BREAK:
        case CMARKDOWN_LINE_BREAK:
        case CMARKDOWN_CODE:
        case CMARKDOWN_HTML:
        case CMARKDOWN_CODE_BLOCK:
        case CMARKDOWN_HTML_BLOCK:
        case CMARKDOWN_RULE: break;
        default: depth++;
        }
    }
    cmark_iter_free(iterator);
    return count;
}

cmarkdown_document *cmarkdown_parse(const char *bytes, size_t count) {
    pthread_once(&once, register_extensions);
    cmark_parser *parser = cmark_parser_new(CMARK_OPT_SOURCEPOS);
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"));
    cmark_parser_feed(parser, bytes, count);
    cmark_node *root = cmark_parser_finish(parser);
    cmark_consolidate_text_nodes(root);

    cmarkdown_document *document = malloc(sizeof *document);
    size_t nodes = list(root, NULL);
    cmarkdown_node *described = malloc(nodes * sizeof *described);
    if (!document || !described) {
        free(document);
        free(described);
        cmark_node_free(root);
        cmark_parser_free(parser);
        return NULL;
    }
    list(root, described);
    cmark_parser_free(parser);
    *document = (cmarkdown_document){.root = root, .nodes = described, .count = nodes};
    return document;
}

size_t cmarkdown_node_count(const cmarkdown_document *document) { return document->count; }

cmarkdown_node cmarkdown_node_at(const cmarkdown_document *document, size_t index) { return document->nodes[index]; }

void cmarkdown_free(cmarkdown_document *document) {
    cmark_node_free(document->root);
    free(document->nodes);
    free(document);
}
