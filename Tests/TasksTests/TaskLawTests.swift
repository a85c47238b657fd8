import Matrices
import Testing

@testable import Tasks

/// What holds for every task.
struct TaskLawTests {
    private func task(_ type: any SequenceTask.Type, _ given: [String: Int] = [:]) throws -> any SequenceTask {
        type.init(try TaskSettings(given, for: type.description))
    }

    @Test(arguments: TaskTable.names) func theSameSeedGivesTheSameSequences(name: String) throws {
        let task = try task(#require(TaskTable.task(named: name)))
        var one = SeededGenerator(seed: 3)
        var same = SeededGenerator(seed: 3)
        var other = SeededGenerator(seed: 4)
        let first = (0..<5).map { _ in task.sequence(&one) }
        #expect(first == (0..<5).map { _ in task.sequence(&same) })
        #expect(first != (0..<5).map { _ in task.sequence(&other) })
    }

    @Test(arguments: TaskTable.names) func sequencesHaveTheSizesThatTheTaskSays(name: String) throws {
        let task = try task(#require(TaskTable.task(named: name)))
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<20 {
            let sequence = task.sequence(&generator)
            #expect(sequence.tokens.count == sequence.stepCount)
            #expect(sequence.inputs.allSatisfy { $0.count == task.inputCount })
            #expect(sequence.allowed.map(\.count) ?? sequence.stepCount == sequence.stepCount)
            switch sequence.targets {
            case .classes(let classes):
                #expect(classes.count == sequence.stepCount && classes.contains { $0 != nil })
                #expect(classes.allSatisfy { $0.map((0..<task.outputCount).contains) ?? true })
            case .numbers(let numbers):
                #expect(numbers.count == sequence.stepCount && numbers.contains { $0 != nil })
                #expect(numbers.allSatisfy { $0.map { $0.count == task.outputCount } ?? true })
            }
        }
    }

    @Test(arguments: TaskTable.names) func aTaskSaysThatItPredictsWhatIsReadNextIfItDoes(name: String) throws {
        let task = try task(#require(TaskTable.task(named: name)))
        var generator = SeededGenerator(seed: 9)
        var isNext = true
        for _ in 0..<20 {
            let sequence = task.sequence(&generator)
            let answers: [[Double]?] =
                switch sequence.targets {
                case .classes(let classes):
                    classes.map { $0.map { TaskSequence.oneHot($0, of: task.outputCount) } }
                case .numbers(let numbers): numbers
                }
            isNext = isNext && zip(answers, sequence.inputs.dropFirst()).allSatisfy { $0 == nil || $0 == $1 }
            // Answers at the last step alone are none that could be read.
            isNext = isNext && answers.dropLast().contains { $0 != nil }
        }
        #expect(task.predictsNext == isNext)
    }

    @Test(arguments: TaskTable.names) func theTargetsSolveASequenceAndOneWrongAnswerDoesNot(name: String) throws {
        let task = try task(#require(TaskTable.task(named: name)))
        var generator = SeededGenerator(seed: 6)
        let sequence = task.sequence(&generator)
        var answers: [[Double]]
        let step: Int
        switch sequence.targets {
        case .classes(let classes):
            answers = classes.indices.map { step in
                let right = sequence.allowed?[step] ?? classes[step].map { [$0] } ?? []
                return (0..<task.outputCount).map { right.contains($0) ? 1 : 0 }
            }
            step = try #require(classes.lastIndex { $0 != nil })
        case .numbers(let numbers):
            answers = numbers.map { $0 ?? Array(repeating: 0, count: task.outputCount) }
            step = try #require(numbers.lastIndex { $0 != nil })
        }
        #expect(sequence.isSolved(by: answers))
        answers[step] = answers[step].map { 1 - $0 + 0.1 }
        #expect(!sequence.isSolved(by: answers))
    }

    @Test(arguments: TaskTable.names) func targetsAreAmongWhatIsAllowed(name: String) throws {
        let task = try task(#require(TaskTable.task(named: name)))
        var generator = SeededGenerator(seed: 8)
        for _ in 0..<20 {
            let sequence = task.sequence(&generator)
            guard let allowed = sequence.allowed, case .classes(let classes) = sequence.targets else { return }
            #expect(zip(allowed, classes).allSatisfy { set, target in target.map(set.contains) ?? true })
        }
    }

    @Test(arguments: TaskTable.names) func everyParameterTakesBothEndsOfItsRange(name: String) throws {
        let type = try #require(TaskTable.task(named: name))
        for parameter in type.description.parameters {
            for value in [parameter.range.lowerBound, min(parameter.range.upperBound, 300)] {
                guard parameter.range.contains(value) else { continue }
                var generator = SeededGenerator(seed: 9)
                #expect(try task(type, [parameter.name: value]).sequence(&generator).stepCount > 0)
            }
        }
    }

    @Test(arguments: TaskTable.names) func aTaskHasTheShapeThatItSays(name: String) throws {
        let type = try #require(TaskTable.task(named: name))
        let task = try task(type)
        var generator = SeededGenerator(seed: 10)
        for _ in 0..<20 {
            let sequence = task.sequence(&generator)
            let reading = sequence.inputs.indices.filter { step in sequence.inputs[step].contains { $0 != 0 } }
            let answering =
                switch sequence.targets {
                case .classes(let classes): classes.indices.filter { classes[$0] != nil }
                case .numbers(let numbers): numbers.indices.filter { numbers[$0] != nil }
                }
            switch type.description.shape {
            case .oneToMany: #expect(reading == [0] && answering.count > 1)
            case .manyToOne: #expect(reading.count > 1 && answering == [sequence.stepCount - 1])
            case .manyToManyInStep, .manyToManyDelayed: #expect(reading.count > 1 && answering.count > 1)
            }
        }
    }

    @Test(arguments: SequenceShape.allCases) func everyShapeHasATask(shape: SequenceShape) {
        #expect(TaskTable.all.contains { $0.description.shape == shape })
    }

    @Test func namesAreUnique() {
        #expect(Set(TaskTable.names).count == TaskTable.all.count)
    }
}
