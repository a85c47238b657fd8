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
        discussion: "With --experiment the experiment alone is printed, as JSON that 'unroll explore FILE' opens.")

    @Argument(help: "The fact.", completion: .list(FactShelf.all.map(\.name)))
    var name: String

    @Flag(help: "Print the experiment as JSON, and nothing else.")
    var experiment = false

    func run() throws {
        try Failure.reporting {
            let fact = try FactListing.fact(named: name)
            guard experiment else {
                StandardStreams.print(FactListing.one(fact))
                return
            }
            do {
                StandardStreams.print(try fact.experiment().json() + "\n")
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
        discussion: "Ends with status 1 if a number lies outside the range that was published.")

    @Argument(help: "The facts to check; all without one.", completion: .list(FactShelf.all.map(\.name)))
    var names: [String] = []

    func run() throws {
        try Failure.reporting {
            var facts = FactShelf.all
            if !names.isEmpty {
                facts = []
                for name in names { facts.append(try FactListing.fact(named: name)) }
            }
            var failed = 0
            for fact in facts {
                let result = FactResult(checking: fact)
                StandardStreams.print(FactListing.result(result, of: fact))
                failed += result.passes ? 0 : 1
            }
            guard failed == 0 else {
                throw Failure(sentence: "\(failed) of \(facts.count) facts do not hold.", status: 1)
            }
            StandardStreams.print("\(facts.count) of \(facts.count) facts hold.\n")
        }
    }
}
