import JSONText

// What a code host folds: hints and answers.
extension LessonReader {
    /// Reads a block of HTML: the beginning or the end of details, or a comment.
    mutating func readHTML(_ node: MarkdownNode) {
        let line = node.lines.lowerBound
        let text = node.text.trimmed
        if isComment(node) { return }
        if text.hasPrefix("<!--=") {
            return complain("A comment with an expression stands directly behind its figure.", line: line)
        }
        if text.hasPrefix("<details>") {
            let rest = text.dropFirst("<details>".count).trimmed
            let isClosed = rest.isEmpty || (rest.hasPrefix("<summary>") && rest.hasSuffix("</summary>"))
            if !isClosed {
                complain(
                    "An empty line must follow <details> and <summary>, or what is below is no Markdown.", line: line)
            }
            if details != nil { complain("<details> within <details>.", line: line) }
            details = DetailsDraft(at: FilePosition(line: line, column: 1))
        } else if text.hasPrefix("<summary>"), details != nil {
            return
        } else if text == "</details>" {
            guard details != nil else { return complain("No <details> is open here.", line: line) }
            closeDetails()
        } else if text.hasPrefix("</details>") {
            complain("An empty line must follow </details>, or what is below is no Markdown.", line: line)
            if details != nil { closeDetails() }
        } else {
            let tag = text.prefix { $0 != "\n" }.prefix(30)
            complain("A lesson has no HTML but <details>, <summary> and comments: '\(tag)'.", line: line)
        }
    }

    /// Ends the details that are open.
    mutating func closeDetails() {
        guard let details else { return }
        self.details = nil
        if details.awaitsSolution {
            complain("There is no fence 'run' below 'solution:'.", at: details.position)
            draft?.hasBrokenKey = true
        }
        if let wrong = details.wrong {
            draft?.responses.append(
                Question.Response(
                    answer: wrong.value, blocks: details.blocks, look: details.look, position: wrong.position))
        } else if details.isAnswer {
            draft?.explanation += details.blocks
        } else {
            if details.blocks.isEmpty { complain("This <details> is empty.", at: details.position) }
            draft?.hints.append(details.blocks)
        }
        if !details.look.isEmpty, details.wrong == nil {
            complain("'look:' belongs to a 'wrong:' answer.", at: details.position)
        }
    }

    /// Takes a list as the choices of a question if its items have letters in their order.
    mutating func readChoices(_ node: MarkdownNode) -> Bool {
        let letters = node.children.compactMap { item -> Character? in
            let text = item.plainText
            guard text.count > 2, text.dropFirst().first == ".", let letter = text.first, letter.isLetter else {
                return nil
            }
            return letter
        }
        guard letters.count == node.children.count, letters.first == "a", letters.count > 0 else { return false }
        let line = node.lines.lowerBound
        if draft?.choices.isEmpty == false { complain("The question has choices already.", line: line) }
        for (index, letter) in letters.enumerated() where Int(letter.unicodeScalars.first?.value ?? 0) != 97 + index {
            complain(
                "The choices have the letters a, b, c and so on; this one is '\(letter)'.",
                line: node.children[index].lines.lowerBound)
        }
        for (item, letter) in zip(node.children, letters) {
            var blocks = item.children.compactMap { block($0) }
            if case .paragraph(var inlines)? = blocks.first, case .text(let text)? = inlines.first {
                inlines[0] = .text(text.dropFirst(2).drop(while: \.isWhitespace).description)
                blocks[0] = .paragraph(inlines)
            }
            draft?.choices.append(Question.Choice(letter: letter, blocks: blocks))
        }
        return true
    }
}
