import Curves
import JSONText

extension UpdateRecord {
    /// The record as curves know it.
    public var progress: ProgressRecord {
        var values: [ProgressRecord.NamedNumber] = []
        func add(_ name: String, _ number: Double?) {
            if let number { values.append(ProgressRecord.NamedNumber(name, number)) }
        }
        add("loss", loss)
        add("step_loss", stepLoss)
        add("validation_loss", validationLoss)
        add("grad_norm", gradientNorm)
        add("grad_norm_clipped", clippedNorm)
        add("clip_threshold", clipping?.threshold)
        add("clipped", clipping.map { $0.isActive ? 1 : 0 })
        add("rate", rate)
        add("teacher_share", teacherShare)
        add("teacher_loss", exposure?.teacherLoss)
        add("free_loss", exposure?.freeLoss)
        for parameter in parameters { add("params.\(parameter.name)", parameter.norm) }
        for parameter in parameters { add("weights.\(parameter.name)", parameter.weightNorm) }
        for parameter in parameters { add("ratio.\(parameter.name)", parameter.ratio) }
        for spectrum in spectra { add("spectral_radius.\(spectrum.name)", spectrum.spectralRadius) }
        for spectrum in spectra { add("sigma_max.\(spectrum.name)", spectrum.sigmaMax) }
        for share in saturation { add("saturated.\(share.signal)", share.share) }
        return ProgressRecord(update: update, values: values, perStep: perStep)
    }

    /// The record as a line of JSON, without the line end.
    public var json: String { JSONWriter(layout: .compact).text(progress.json) }
}
