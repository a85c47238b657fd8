/// Writes JSON as text.
public struct JSONWriter: Sendable {
    /// Where lines are broken.
    public enum Layout: Sendable {
        /// Nowhere: for programs.
        case compact
        /// At every member and every row, indented by two spaces: for people.
        case indented
    }

    private let layout: Layout

    /// A writer that breaks lines this way.
    public init(layout: Layout) {
        self.layout = layout
    }

    /// The text of a value, without a newline at its end.
    public func text(_ value: WritableJSON) -> String {
        var text = ""
        write(value, to: &text)
        return text
    }

    /// Writes a value to a stream piece by piece, without a newline at its end.
    public func write(_ value: WritableJSON, to stream: inout some TextOutputStream) {
        write(value, to: &stream, depth: 0)
    }

    private func write(_ value: WritableJSON, to stream: inout some TextOutputStream, depth: Int) {
        switch value {
        case .null: stream.write("null")
        case .boolean(let value): stream.write(value ? "true" : "false")
        case .whole(let value): stream.write(String(value))
        case .seed(let value): stream.write(String(value))
        case .number(let value): stream.write(JSONWriter.literal(value))
        case .string(let text): stream.write(JSONWriter.literal(text))
        case .numbers(let row):
            stream.write("[" + row.map(JSONWriter.literal).joined(separator: comma) + "]")
        case .array(let elements):
            writeList("[", elements, "]", breaking: elements.contains(where: \.isLong), to: &stream, depth: depth) {
                write($0, to: &$1, depth: depth + 1)
            }
        case .object(let members):
            writeList("{", members, "}", breaking: !members.isEmpty, to: &stream, depth: depth) {
                $1.write(JSONWriter.literal($0.name) + (layout == .compact ? ":" : ": "))
                write($0.value, to: &$1, depth: depth + 1)
            }
        }
    }

    private func writeList<Element, Stream: TextOutputStream>(
        _ opening: String, _ elements: [Element], _ closing: String, breaking: Bool, to stream: inout Stream,
        depth: Int,
        writeElement: (Element, inout Stream) -> Void
    ) {
        let breaks = breaking && layout == .indented
        stream.write(opening)
        for (place, element) in elements.enumerated() {
            if place > 0 { stream.write(breaks ? "," : comma) }
            if breaks { stream.write(newline(depth + 1)) }
            writeElement(element, &stream)
        }
        if breaks { stream.write(newline(depth)) }
        stream.write(closing)
    }

    private var comma: String { layout == .compact ? "," : ", " }

    private func newline(_ depth: Int) -> String {
        "\n" + String(repeating: "  ", count: depth)
    }
}

extension WritableJSON {
    /// Whether an array with this element is broken into lines.
    fileprivate var isLong: Bool {
        switch self {
        case .numbers, .array, .object: true
        default: false
        }
    }
}
