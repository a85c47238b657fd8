import Cells
import JSONText

extension ExperimentReader {
    /// A number of layers that are alike, or what each of them is.
    mutating func readLayers(_ value: JSONValue) throws(ExperimentError) -> RequestedLayers {
        if value.integer != nil { return .alike(try count(value, key: "layers")) }
        guard let elements = value.elements else {
            throw wrongKind(value, key: "layers", expected: "a whole number or a list of layers")
        }
        var layers: [RequestedLayer] = []
        for (index, element) in elements.enumerated() {
            note(.layer(index), at: element.position)
            layers.append(try readLayer(element, key: "layers[\(index)]"))
        }
        return .each(layers)
    }

    private mutating func readLayer(_ value: JSONValue, key: String) throws(ExperimentError) -> RequestedLayer {
        var layer = RequestedLayer()
        for member in try members(of: value, key: key, known: ExperimentKeys.layer) {
            switch member.name {
            case "hidden": layer.hidden = try count(member.value, key: "\(key).hidden")
            case "activation":
                layer.activation = try choice(
                    member.value, key: "\(key).activation", what: "activation", of: Activation.allCases)
            default: layer.cell = try readCellChoice(value, key: key)
            }
        }
        return layer
    }

    /// The cell that the keys `cell` or `equations` of an object say; nil if neither is there.
    func readCellChoice(_ value: JSONValue, key: String?) throws(ExperimentError) -> CellChoice? {
        func full(_ name: String) -> String { key.map { "\($0).\(name)" } ?? name }
        switch (value["cell"], value["equations"]) {
        case (.some(let cell), nil): return .catalogue(try string(cell, key: full("cell")))
        case (nil, .some(let equations)): return .equations(try string(equations, key: full("equations")))
        case (nil, nil): return nil
        case (.some, .some(let equations)):
            throw ExperimentError(.conflictingKeys(full("cell"), full("equations")), position: equations.position)
        }
    }
}
