import Experiments

extension ModelLayout {
    /// What was found, in sentences.
    func findings(vocabulary: ModelVocabulary?, nonlinearity: Nonlinearity) -> [String] {
        var findings = [stackFinding]
        if let finding = nonlinearity.finding { findings.append(finding) }
        if let embedding {
            findings.append(
                "\(moduleName(ofWeight: embedding)) is the embedding of \(counted(readableCount, "piece")) of text.")
        }
        findings.append(readoutFinding)
        if let vocabulary {
            findings.append("\(vocabulary.source.capitalizedFirst) names the \(readableCount) pieces of text.")
            if let classCount, classCount < vocabulary.vocabulary.count {
                findings.append(
                    "The readout has \(counted(classCount, "class")) and the vocabulary \(vocabulary.vocabulary.count) pieces: "
                        + "it does not predict the next one, and there is no loss.")
            }
        }
        if !unused.isEmpty { findings.append("Not used: \(listed(unused)).") }
        return findings
    }

    private var stackFinding: String {
        let layers = stack.layerCount == 1 ? "" : ", \(stack.layerCount) layers"
        return
            "\(stack.name.capitalizedFirst) is an \(stack.module.className) of \(counted(stack.hidden, "unit"))\(layers)"
            + (stack.isBidirectional ? " in both directions" : "")
            + " that reads \(counted(stack.input, "input"))\(stack.hasBias ? "" : ", without biases")."
    }

    private var readoutFinding: String {
        guard let readout, let classCount else {
            return "The file has no readout: y and p are 0 times the state and mean nothing, and there is no loss."
        }
        return "\(moduleName(ofWeight: readout)) is the readout, of \(counted(classCount, "class"))"
            + (readoutBias == nil ? ", without a bias." : ".")
    }
}

extension String {
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
