import Cells
import Equations
import Matrices
import Testing
import Unrolling

/// The same laws for equations beyond the catalogue.
@Suite struct OddCellTests {
    static let sizes = Sizes(input: 3, hidden: 3, output: 4)

    @Test(arguments: OddCells.texts)
    func anyEquationsAreComputedAndDifferentiated(text: String) throws {
        let random = try RandomCase(Cell(try CellText.parse(text)), sizes: Self.sizes, steps: 5, seed: 5)
        try GradientCheck(random).expectAll(label: text)
    }

    @Test(arguments: OddCells.texts)
    func oneStepAndOneUnitWork(text: String) throws {
        let sizes = Sizes(input: 1, hidden: 1, output: 1)
        let random = try RandomCase(Cell(try CellText.parse(text)), sizes: sizes, steps: 1, seed: 6)
        try GradientCheck(random).expectAll(label: text)
    }

    @Test(arguments: Cell.catalogue.map(\.name))
    func oneStepAndOneUnitWorkForEveryCell(name: String) throws {
        let cell = try #require(Cell.named(name))
        for steps in [1, 2, 9] {
            let sizes = Sizes(input: 1, hidden: 1, output: 2)
            try GradientCheck(RandomCase(cell, sizes: sizes, steps: steps, seed: 6)).expectAll(label: name)
        }
    }

    @Test(arguments: Cell.catalogue.map(\.name))
    func sizesAcrossTheVectorWidthWork(name: String) throws {
        let cell = try #require(Cell.named(name))
        for hidden in [8, 9, 17] {
            let sizes = Sizes(input: hidden, hidden: hidden, output: 3)
            let random = try RandomCase(cell, sizes: sizes, steps: 2, seed: 8)
            let trace = random.trace()
            let expected = random.walk.run(random.sequence)
            #expect(abs(trace.totalLoss - expected.loss) < 1e-12 * max(1, abs(expected.loss)))
            for shape in random.program.parameters {
                let entry = shape.rows * shape.columns - 1
                let found = try #require(trace.gradient(ofParameter: shape.name)).entries[entry]
                let difference = random.difference(parameter: shape.name, entry: entry)
                #expect(relativeError([found], [difference]) < 1e-5, "\(name) \(shape.name)")
            }
        }
    }
}
