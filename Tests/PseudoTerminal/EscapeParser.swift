/// Cuts the bytes that a program writes into characters and control sequences.
struct EscapeParser {
    /// What a terminal has to do next.
    enum Action: Hashable {
        case print(Unicode.Scalar)
        case control(UInt8)
        /// Escape, perhaps one byte between, and a final byte.
        case escape(between: UInt8?, final: UInt8)
        /// `ESC [`, perhaps a private mark such as `?`, numbers (-1 where one is left out) and a final byte.
        case sequence(mark: UInt8?, numbers: [Int], final: UInt8)
    }

    private enum State {
        case ground, escape, escapeBetween(UInt8), sequence, text, textEscape
    }

    private var state = State.ground
    private var mark: UInt8?
    private var numbers: [Int] = []
    private var scalar: UInt32 = 0
    private var missing = 0

    /// Takes one byte; returns what it completes.
    mutating func feed(_ byte: UInt8) -> Action? {
        switch state {
        case .ground: return ground(byte)
        case .escape:
            state = .ground
            switch byte {
            case UInt8(ascii: "["):
                mark = nil
                numbers = [-1]
                state = .sequence
            case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"): state = .text
            case 0x20...0x2F: state = .escapeBetween(byte)
            default: return .escape(between: nil, final: byte)
            }
            return nil
        case .escapeBetween(let between):
            state = .ground
            return .escape(between: between, final: byte)
        case .sequence: return sequence(byte)
        case .text:
            if byte == 7 { state = .ground }
            if byte == 0x1B { state = .textEscape }
            return nil
        case .textEscape:
            state = .ground
            return nil
        }
    }

    private mutating func ground(_ byte: UInt8) -> Action? {
        if missing > 0, byte & 0xC0 == 0x80 {
            scalar = scalar << 6 | UInt32(byte & 0x3F)
            missing -= 1
            return missing == 0 ? .print(Unicode.Scalar(scalar) ?? "\u{FFFD}") : nil
        }
        missing = 0
        switch byte {
        case 0x1B:
            state = .escape
            return nil
        case ..<0x20, 0x7F: return .control(byte)
        case ..<0x80: return .print(Unicode.Scalar(byte))
        case 0xC0..<0xE0: (scalar, missing) = (UInt32(byte & 0x1F), 1)
        case 0xE0..<0xF0: (scalar, missing) = (UInt32(byte & 0x0F), 2)
        case 0xF0..<0xF8: (scalar, missing) = (UInt32(byte & 0x07), 3)
        default: return .print("\u{FFFD}")
        }
        return nil
    }

    private mutating func sequence(_ byte: UInt8) -> Action? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            let digit = Int(byte - UInt8(ascii: "0"))
            numbers[numbers.count - 1] = min(max(numbers[numbers.count - 1], 0) * 10 + digit, 100_000)
        case UInt8(ascii: ";"), UInt8(ascii: ":"): numbers.append(-1)
        case 0x3C...0x3F: mark = byte
        case 0x40...0x7E:
            state = .ground
            return .sequence(mark: mark, numbers: numbers, final: byte)
        default: break
        }
        return nil
    }
}
