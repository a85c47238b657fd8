import Commands

extension TranscriptEntry {
    /// What was computed, in the notation of what is written.
    public func text(of value: ExpressionValue) -> String {
        written.isEmpty ? value.text() : WrittenValue(written).text(of: value)
    }
}
