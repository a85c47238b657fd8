import JSONText

extension ExperimentReader {
    /// A text in windows, where a window is given, and else the text as it is.
    func readWindows(_ input: JSONValue, of text: ExperimentInput) throws(ExperimentError) -> ExperimentInput {
        guard let window = input["window"] else {
            guard input["from"] == nil else {
                throw ExperimentError(.missingKey(["inputs.window"]), position: input.position)
            }
            return text
        }
        let length = try count(window, key: "inputs.window")
        do throws(ExperimentError) {
            guard case .windows(var windowed) = try text.inWindows(of: length) else { return text }
            if let first = input["from"] {
                windowed.first = try count(first, key: "inputs.from")
            }
            return .windows(windowed)
        } catch {
            // A window needs the classes of the text, so that what no vocabulary has is found here already.
            throw error.inFile(nil, at: error.place.flatMap { positions[$0] })
        }
    }
}
