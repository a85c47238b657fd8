/// How symbols are spelt where only ASCII may be drawn.
enum AsciiSpelling {
    /// The printable ASCII letters that stand for a character; "?" for one that has no spelling.
    static func of(_ character: Character) -> String {
        if let known = table[character] { return known }
        if let first = character.unicodeScalars.first {
            if first.isASCII, first.value >= 32, first.value < 127 { return String(Character(first)) }
            if first.properties.generalCategory == .control || first.properties.generalCategory == .format {
                return "."
            }
            if (0x2800...0x28FF).contains(first.value) { return first.value == 0x2800 ? " " : "*" }
            // An accent written as a mark of its own is dropped, and the letter kept.
            if character.unicodeScalars.count > 1, let letter = table[Character(first)] { return letter }
        }
        return "?"
    }

    private static let table: [Character: String] = {
        var table: [Character: String] = [:]
        for (spelling, characters) in sameSpelling {
            for character in characters { table[character] = spelling }
        }
        for (character, spelling) in words { table[character] = spelling }
        return table
    }()

    private static let words: [Character: String] = [
        "\n": "\\n", "\r": "\\n", "\r\n": "\\n", "\t": "\\t", "⏎": "\\n", "⇥": "\\t", "␣": "_",
        "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "Δ": "Delta", "ε": "eps", "ϵ": "eps", "ζ": "zeta",
        "η": "eta", "θ": "theta", "Θ": "Theta", "ι": "iota", "κ": "kappa", "λ": "lambda", "Λ": "Lambda", "μ": "mu",
        "µ": "mu", "ν": "nu", "ξ": "xi", "π": "pi", "Π": "prod", "∏": "prod", "ρ": "rho", "σ": "sigma", "ς": "sigma",
        "Σ": "sum", "∑": "sum", "τ": "tau", "υ": "upsilon", "φ": "phi", "ϕ": "phi", "Φ": "Phi", "χ": "chi",
        "ψ": "psi", "Ψ": "Psi", "ω": "omega", "Ω": "Omega", "Γ": "Gamma", "∂": "d", "∇": "grad", "∞": "inf",
        "√": "sqrt", "∫": "int", "∈": "in", "∉": "not in", "ℓ": "l", "ℝ": "R", "‖": "||", "∥": "||",
        "→": "->", "←": "<-", "↔": "<->", "⇒": "=>", "⇐": "<=", "⇔": "<=>", "↦": "|->", "⟶": "-->", "⟵": "<--",
        "≤": "<=", "≥": ">=", "≠": "!=", "≈": "~=", "≡": "==", "∝": "~", "≪": "<<", "≫": ">>", "±": "+-", "∓": "-+",
        "½": "1/2", "¼": "1/4", "¾": "3/4", "⅓": "1/3", "⅔": "2/3", "⅛": "1/8", "…": "~", "‥": "..", "«": "<<",
        "»": ">>",
        "″": "''", "°": "deg", "∎": "#", "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "€": "EUR", "£": "GBP",
        "©": "(c)", "®": "(R)", "™": "(TM)", "✓": "v", "✔": "v", "✗": "x", "✘": "x", "⁻": "^-", "⁺": "^+", "ᵀ": "^T",
        "¹": "^1", "²": "^2", "³": "^3", "⁰": "^0", "⁴": "^4", "⁵": "^5", "⁶": "^6", "⁷": "^7", "⁸": "^8", "⁹": "^9",
        "ₜ": "_t", "ₕ": "_h", "ₓ": "_x", "ᵢ": "_i", "ⱼ": "_j", "ₖ": "_k", "ₙ": "_n", "ₘ": "_m", "ₐ": "_a", "ₒ": "_o",
        "₀": "0", "₁": "1", "₂": "2", "₃": "3", "₄": "4", "₅": "5", "₆": "6", "₇": "7", "₈": "8", "₉": "9", "₊": "+",
        "₋": "-", "⌈": "[", "⌉": "]", "⌊": "[", "⌋": "]", "⊤": "^T", "⊥": "_|_",
    ]

    private static let sameSpelling: [String: String] = [
        "-": "−–—‐‑‒─━╌┄┈╴╶╍┅╾╼═▬", "|": "│┃╎┆┊╵╷║▏▎▍▕❘∣¦", "+": "┌┐└┘├┤┬┴┼╭╮╰╯┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬⊕", "*": "⊙∗⋆★☆∘◦•●◉✱",
        "#": "█▉▊▋▌▐▀■▮▪◼▓", ":": "▒⋮∶", ".": "·░⋅˙◌␀", "x": "×✕╳⨯⊗✖", "=": "▄▅▆≣", "_": "▁▂▃", "o": "○◯□▯▫◇◆òóôõöøōő",
        "^": "↑▲△ˆ⇑↟", "v": "↓▼▽⇓↡▾", ">": "▶▷►▸›➤⇨⟩", "<": "◀◁◄◂‹⟨", "/": "╱÷∕⁄", "\\": "╲", "'": "′’‘ʹ`", "\"": "“”„",
        "~": "∼˜↻↺", " ": "\u{A0}\u{2007}\u{2009}\u{202F}\u{2003}\u{2002}", "a": "àáâãäåāăą", "A": "ÀÁÂÃÄÅĀĂĄ",
        "c": "çćč", "C": "ÇĆČ", "d": "ďđð", "D": "ĎĐÐ", "e": "èéêëēěę", "E": "ÈÉÊËĒĚĘ", "g": "ğ", "i": "ìíîïīı",
        "I": "ÌÍÎÏĪİ",
        "l": "ł", "L": "Ł", "n": "ñńň", "N": "ÑŃŇ", "O": "ÒÓÔÕÖØŌŐ", "r": "ř", "R": "Ř", "s": "śšş", "S": "ŚŠŞ",
        "t": "ťţ", "T": "ŤŢ", "u": "ùúûüūůű", "U": "ÙÚÛÜŪŮŰ", "y": "ýÿ", "Y": "ÝŸ", "z": "źžż", "Z": "ŹŽŻ", "!": "¡",
        "?": "¿",
    ]
}
