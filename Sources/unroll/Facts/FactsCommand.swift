import ArgumentParser
import Equations
import Experiments
import Facts

/// `unroll facts`, `unroll facts NAME`, `unroll facts check`.
struct FactsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "facts", abstract: "List published results that Unroll reproduces, show one, or check them all.",
        subcommands: [FactsListCommand.self, FactsShowCommand.self, FactsCheckCommand.self],
        defaultSubcommand: FactsListCommand.self)
}

/// `unroll facts list`, which is `unroll facts`.
struct FactsListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the facts.")

    func run() throws {
        StandardStreams.print(FactListing.all)
    }
}

/// `unroll facts show NAME`.
struct FactsShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a fact, with its source and its experiment.",
        discussion: """
            With --experiment the experiment alone is printed, as JSON that 'unroll explore FILE' opens and 'unroll train FILE' trains.
            """)

    @Argument(help: "The fact, by its name or its number.", completion: .list(FactShelf.all.map(\.name)))
    var name: String

    @Flag(help: "Print the experiment as JSON, and nothing else.")
    var experiment = false

    @Option(help: "The training whose experiment it is, where the fact has several; the first without it.")
    var training: String?

    func run() throws {
        try Failure.reporting {
            let fact = try FactListing.fact(named: name)
            guard experiment else {
                StandardStreams.print(FactListing.one(fact))
                return
            }
            let chosen = try training.map { try FactListing.training(named: $0, of: fact) }
            do {
                StandardStreams.print(try (chosen?.experiment() ?? fact.experiment()).json() + "\n")
            } catch {
                throw Failure(sentence: "\(error)", status: 65)
            }
        }
    }
}

/// `unroll facts check [NAME…]`.
struct FactsCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Run the experiments of all facts, or of some, and compare.",
        discussion: """
            Ends with status 1 if a number lies outside the range that was published. Facts that are trainings take some minutes; their \
            numbers are compared over several seeds, whose smallest, median and largest are told. With --seeds there are more of them.
            """)

    @Argument(
        help: "The facts to check, by name or number; all without one.", completion: .list(FactShelf.all.map(\.name)))
    var names: [String] = []

    @Option(parsing: .unconditional, help: "How many seeds each training has, from seed 1 on.")
    var seeds: Int?

    func run() throws {
        try Failure.reporting {
            guard seeds.map((1...1000).contains) ?? true else {
                throw Failure(
                    sentence: "'seeds' must be a whole number from 1 to 1000, not '\(seeds ?? 0)'.", status: 64)
            }
            let facts = names.isEmpty ? FactShelf.all : try names.map(FactListing.fact)
            Interruption.listen()
            let failed = try facts.count { !(try holds($0)) }
            guard failed == 0 else {
                throw Failure(sentence: "\(failed) of \(facts.count) facts do not hold.", status: 1)
            }
            StandardStreams.print("\(facts.count) of \(facts.count) facts hold.\n")
        }
    }

    /// Checks a fact and tells what came of it.
    private func holds(_ fact: Fact) throws -> Bool {
        let progress = FactProgress(fact)
        let result = FactResult(
            checking: fact, seeds: seeds, progress: progress.show, isCancelled: { Interruption.signal != nil })
        progress.clear()
        guard let result, Interruption.signal == nil else {
            throw Failure(
                sentence: "Interrupted while '\(fact.name)' was checked.", status: 128 + (Interruption.signal ?? 0))
        }
        StandardStreams.print(FactListing.result(result, of: fact))
        return result.passes
    }
}
