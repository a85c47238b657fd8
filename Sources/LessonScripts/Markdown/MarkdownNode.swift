/// A node of a Markdown document.
struct MarkdownNode: Sendable {
    let kind: Kind
    /// The level of a heading; the first number of an ordered list, 0 for bullets.
    let level: Int
    /// Lines from 1.
    let lines: ClosedRange<Int>
    /// The column of its first byte, from 1; too far left in lines that are indented.
    let column: Int
    /// The text of a leaf.
    let text: String
    /// What stands behind the opening of a fence, or where a link leads.
    let target: String
    var children: [MarkdownNode] = []

    /// What a node is.
    enum Kind: Sendable {
        case document, heading, paragraph, quote, list, item, codeBlock, htmlBlock, rule, table, tableRow, tableCell
        case text, softBreak, lineBreak, code, html, emphasis, strong, link, image, other
    }

    /// The text of it and of all in it, without its markup.
    var plainText: String {
        switch kind {
        case .text, .code: text
        case .softBreak, .lineBreak: " "
        case .html: ""
        default: children.map(\.plainText).joined()
        }
    }

    /// How many levels there are below it.
    var depth: Int { (children.map(\.depth).max() ?? -1) + 1 }
}
