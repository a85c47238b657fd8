import Cells
import Experiments
import Matrices
import Unrolling

/// A change of an experiment.
public enum ExperimentEdit: Sendable, Equatable {
    /// Chooses a cell of the catalogue.
    case cell(String)
    /// Uses a cell of these equations.
    case equations(String)
    /// Sets the layers of the network.
    case layers(RequestedLayers)
    /// Gives every layer a part that runs from the last step to the first, or takes it away.
    case bidirectional(Bool)
    /// Chooses φ.
    case activation(Activation)
    /// Sets the number of hidden units.
    case hidden(Int)
    /// Sets the seed.
    case seed(UInt64)
    /// Sets the factor on the recurrent matrices.
    case gain(Double)
    /// Sets the spectral radius of the recurrent matrices; nil leaves them as they are drawn.
    case radius(Double?)
    /// Sets the bias of the forget gate; nil leaves it as it is drawn.
    case forgetBias(Double?)
    /// Sets how parameters are initialised.
    case initializer(NamePattern, Initializer)
    /// Initialises the network by a recipe that has a name.
    case recipe(InitializationRecipe)
    /// Feeds a text.
    case text(String)
    /// Sets the vocabulary of the text; nil takes the text's own characters.
    case vocabulary(String?)
    /// Reads the text in windows of so many characters; nil reads all of it.
    case window(Int?)
    /// Goes to the window that begins with a character, counted from 1.
    case from(Int)
    /// Feeds a pulse of so many steps.
    case pulse(Int)
    /// Feeds a sequence of a classic task, with some of its settings given.
    case task(TaskInput)
    /// Repeats or cuts the input to so many steps.
    case steps(Int)
    /// Sets the factor on the input.
    case inputScale(Double)
    /// Sets what the readout is compared with.
    case target(Target)
    /// Sets which steps have a loss.
    case loss(LossPlacement)
    /// Sets how the readout is compared with the targets.
    case lossFunction(Loss)
    /// Sets the times that the biases of the gates span; nil leaves them as they are drawn.
    case chrono(Int?)
    /// Sets how gradients are clipped; nil leaves them as they are.
    case clipping(ClippingRule?)
    /// Sets how far back through time gradients go; nil is all the way.
    case truncation(Truncation?)
    /// Sets the weight of a penalty.
    case penalty(Penalties.Kind, Double)
    /// Takes all penalties away.
    case noPenalties

    /// Sets the class that each step is compared with; nil is a step without a loss.
    case targets([Int?])
    /// Feeds numbers, `[steps × input]`.
    case numbers([[Double]])
    /// Gives a parameter by name.
    case parameter(String, AssignedValue)
    /// Sets an entry of a parameter, counted from 1; a vector has no columns.
    case entry(String, row: Int, column: Int?, Double)
    /// Sets a state before the first step.
    case initialState(String, [Double])
    /// Puts an equation in the place of the present cell's for the same signal, or adds it.
    case equation(String)

    /// What the readout of every step is compared with.
    public enum Target: Sendable, Equatable {
        /// The next character of the text.
        case nextCharacter
        /// A class, the same for all steps.
        case sameClass(Int)
        /// What the readout should be, the same for all steps.
        case sameVector([Double])
        /// Nothing.
        case none
    }

    /// The most steps that can be asked for.
    public static let mostSteps = 1_000_000

    /// Reads a setting as the command line has it: `hidden=16`, `text=hello world`, `clip="value 0.1"`.
    ///
    /// - Throws: what is wrong with it, and in which column.
    public static func parse(setting: String) throws(CommandError) -> ExperimentEdit {
        if let assignment = Assignment(setting) { return try assignment.edit() }
        var reader = ArgumentReader(setting)
        let name = try reader.commandName()
        let entry = try CommandTable.setting(named: name)
        if entry.takesWords { reader.unquote() }
        let command = try entry.read(&reader, name: name)
        try reader.end(entry)
        if case .session(.openCell(let path)) = command {
            let sentence =
                "'\(path)' is a file: its equations are read by --equations, or by the command cell at the prompt."
            throw CommandError(.notApplicable(sentence), column: name.column)
        }
        guard case .experiment(let edit) = command else {
            throw CommandError(.unknownSetting(name.text), column: name.column)
        }
        return edit
    }
}

extension ExperimentEdit: CustomStringConvertible {
    /// The command that makes this change, in its short form: `hidden 16`.
    public var description: String {
        switch self {
        case .cell(let name): "cell \(name)"
        case .equations(let text): "equations \(text.quoted)"
        case .layers(let layers): "layers \(layers.words)"
        case .bidirectional(let isOn): "bidirectional \(isOn ? "on" : "off")"
        case .activation(let activation): "activation \(activation.rawValue)"
        case .hidden(let units): "hidden \(units)"
        case .seed(let seed): "seed \(seed)"
        case .gain(let factor): "gain \(factor)"
        case .radius(let radius): "radius \(radius.map { "\($0)" } ?? "none")"
        case .forgetBias(let bias): "forget-bias \(bias.map { "\($0)" } ?? "none")"
        case .initializer(let pattern, let initializer): "init \(pattern.text) \(initializer)"
        case .recipe(let recipe): "recipe \(recipe.rawValue)"
        case .text(let text): "text \(text.quoted)"
        case .vocabulary(let characters): "vocabulary \(characters?.quoted ?? "none")"
        case .window(let count): "window \(count.map { "\($0)" } ?? "none")"
        case .from(let first): "from \(first)"
        case .pulse(let steps): "pulse \(steps)"
        case .task(let task):
            "task \(task.name)" + task.settings.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
        case .steps(let steps): "steps \(steps)"
        case .inputScale(let factor): "input-scale \(factor)"
        case .target(.nextCharacter): "target next"
        case .target(.sameClass(let number)): "target \(number)"
        case .target(.none): "target none"
        case .targets(let classes): "targets " + classes.map { $0.map(String.init) ?? "none" }.joined(separator: " ")
        case .numbers(let rows): "x = \(NumberRows.text(rows));"
        case .parameter(let name, .initializer(let initializer)): "\(name) = \(initializer)"
        case .parameter(let name, .rows(let rows)): "\(name) = \(NumberRows.text(rows));"
        case .entry(let name, let row, let column, let value):
            "\(name)[\(row)\(column.map { ",\($0)" } ?? "")] = \(value)"
        case .initialState(let name, let values): "\(name)[0] = \(NumberRows.text([values]))"
        case .equation(let line): line
        case .target(.sameVector(let numbers)):
            "target vector \(numbers.map { "\($0)" }.joined(separator: " "))"
        case .lossFunction(let loss): "loss \(loss.rawValue)"
        case .chrono(let steps): "chrono \(steps.map { "\($0)" } ?? "none")"
        case .clipping(let rule): "clip \(rule?.description ?? "none")"
        case .truncation(let truncation): "truncate \(truncation?.words ?? "none")"
        case .penalty(let kind, let weight): "penalty \(kind.rawValue) \(weight)"
        case .noPenalties: "penalty none"
        case .loss(let placement): "loss \(placement == .everyStep ? "every" : "last")"
        }
    }
}

extension Truncation {
    /// The truncation as the command `truncate` has it: `5`, `5 chunked`.
    fileprivate var words: String { form == .sliding ? "\(window)" : "\(window) \(form.rawValue)" }
}
