/// The version of the program, for `--version` and for captions.
public enum ProgramVersion {
    /// As in the change log.
    public static let text = "0.1.0"
}
