/// A straight line through points by least squares.
struct LineFit {
    /// The change of the line per unit.
    let slope: Double
    /// The height of the line at 0.
    let intercept: Double
    /// The share of the points' variance that the line explains, from 0 to 1; 1 where there is none.
    let explainedVariance: Double
    /// The typical distance of a point from the line: the root of the mean square.
    let residual: Double

    /// The line through these heights at these places.
    ///
    /// - Precondition: at least two different places.
    init(places: [Double], heights: [Double]) {
        let count = Double(places.count)
        let place = places.reduce(0, +) / count
        let height = heights.reduce(0, +) / count
        var spread = 0.0
        var common = 0.0
        var variance = 0.0
        for (x, y) in zip(places, heights) {
            spread += (x - place) * (x - place)
            common += (x - place) * (y - height)
            variance += (y - height) * (y - height)
        }
        slope = common / spread
        intercept = height - slope * place
        var unexplained = 0.0
        for (x, y) in zip(places, heights) {
            let distance = y - (intercept + slope * x)
            unexplained += distance * distance
        }
        residual = (unexplained / count).squareRoot()
        explainedVariance = variance > 0 ? max(0, 1 - unexplained / variance) : 1
    }
}
