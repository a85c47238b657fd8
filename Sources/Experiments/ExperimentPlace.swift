/// A part of an experiment that an error can be about, so that its line can be found in a file.
public enum ExperimentPlace: Sendable, Hashable {
    /// A key of the experiment, such as `cell`, or of a part of it, such as `sizes.hidden`.
    case key(String)
    /// A layer, from 0, where each is given.
    case layer(Int)
    /// A parameter given literally.
    case parameter(String)
    /// The running statistics of a batch normalisation, by the name of its gain.
    case statistics(String)
    /// An initial state.
    case initial(String)
    /// The rule of this pattern.
    case initializer(String)
    /// The input of this step, from 0.
    case input(Int)
    /// The target of this step, from 0.
    case target(Int)
}
