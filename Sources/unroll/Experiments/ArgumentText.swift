/// What a shell cannot easily type into an argument.
enum ArgumentText {
    /// `\n`, `\t` and `\\` as the characters they stand for.
    static func unescaped(_ text: String) -> String {
        var result = ""
        var isEscaped = false
        for character in text {
            switch (isEscaped, character) {
            case (false, "\\"):
                isEscaped = true
                continue
            case (true, "n"): result.append("\n")
            case (true, "t"): result.append("\t")
            case (true, "\\"), (false, _): result.append(character)
            case (true, _): result += "\\\(character)"
            }
            isEscaped = false
        }
        return isEscaped ? result + "\\" : result
    }
}
