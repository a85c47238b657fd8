import Commands
import JSONText

// Answers are given to the same judge that learners have.
extension StepChecker {
    /// The right answer must be judged right, in every notation, and each wrong one wrong.
    mutating func check(_ question: Question, _ context: ExpressionContext) {
        for response in question.responses {
            for line in response.look {
                if case .view(let command) = line.command, let run = context.run,
                    let complaint = command.complaint(in: run)
                {
                    complain(complaint, at: line.position)
                }
            }
        }
        do throws(ExpressionError) {
            switch question.answer {
            case .choice(let right):
                for choice in question.choices {
                    let judgement = try question.judge(String(choice.letter), in: context)
                    if judgement.isRight != (choice.letter == right) {
                        complain("The choice '\(choice.letter)' is judged wrongly.", at: question.position)
                    }
                }
            case .value(let expression):
                try check(question, expression.value(in: context), context)
            }
        } catch {
            complain("\(error.description) (in the answer)", at: question.position)
        }
    }

    private mutating func check(
        _ question: Question, _ value: ExpressionValue, _ context: ExpressionContext
    ) throws(ExpressionError) {
        switch value {
        case .number(let number):
            for text in Self.notations(of: number) where !(try question.judge(text, in: context).isRight) {
                complain("The right answer written as '\(text)' is judged wrong.", at: question.position)
            }
            for other in number.isFinite ? [number * 1.2 + 0.1, -number - 0.1] : [0]
            where try question.judge("\(other)", in: context).isRight {
                complain("The wrong answer \(other) is judged right.", at: question.position)
            }
        case .word(let word):
            if !(try question.judge(word, in: context).isRight) {
                complain("The right answer '\(word)' is judged wrong.", at: question.position)
            }
        case .vector, .matrix, .truth:
            complain("An answer is a number or a word, not \(value.kindInWords).", at: question.position)
        }
        for response in question.responses {
            guard case .value(let wrong) = response.answer else { continue }
            let text = try wrong.value(in: context).text(digits: 12)
            guard case .wrong(let found?) = try question.judge(text, in: context), found.position == response.position
            else {
                complain("This wrong answer, \(text), cannot be told from another one.", at: response.position)
                continue
            }
        }
    }

    /// A number in the notations that a learner may use, to two digits at least.
    static func notations(of number: Double) -> [String] {
        guard number.isFinite else { return [NumberNotation.text(number)] }
        return [
            NumberNotation.text(number), NumberNotation.scientific(number, decimals: 1),
            NumberNotation.scientific(number * 100, decimals: 2) + "%", "\(number)", "\(number * 3)/3",
        ]
    }
}

extension Judgement {
    /// Whether the answer is right.
    public var isRight: Bool { if case .right = self { true } else { false } }
}
