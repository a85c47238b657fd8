import CKernels
import Equations

/// Which derivative a reverse pass computes.
public enum ReversePurpose: Sendable, Hashable {
    /// The total derivative of the loss: backpropagation through time.
    case total
    /// The part of each step's own loss: nothing is carried from step to step.
    case direct
    /// The derivative of the states of a step with respect to the states before it.
    case stepJacobian
}

/// The operations of a reverse pass, and what has to be cleared before it.
struct ReversePlan: Sendable, Hashable {
    /// Per phase, in the order they run.
    var after: [PlannedOperation] = []
    var recurrent: [PlannedOperation] = []
    /// Those of the recurrence as a single cotangent runs them, products of one adjoint joined.
    var joined: [PlannedOperation] = []
    var before: [PlannedOperation] = []
    /// Slots that nothing flows into.
    var untouched: [Slot] = []
    /// Slots of the last steps that nothing flows into, because the first to write comes from later steps.
    var uncovered: [Slot] = []

    /// A stretch of the frame, over the last `steps` steps, or over all.
    struct Slot: Sendable, Hashable {
        let offset: Int
        let size: Int
        var steps: Int?
    }
}

/// Writes the reverse pass of planned forward operations.
///
/// Each adjoint is written by its first contribution and added to by the others, so that no memory has to be cleared. The order of the
/// contributions to one step's adjoint is: the operations behind the recurrence, then within it those that read the vector from the
/// most distant later step, down to the step itself, then the operations before the recurrence.
struct ReversePlanner {
    let forward: ForwardPlanner
    let scheduled: ForwardPlanner.Result
    /// The adjoint slot of each parameter that is an elementwise factor, by node and parameter.
    let parameterSlots: [ParameterSlot]
    /// The slots that the loss is differentiated with respect to from outside.
    let seeds: [Int]
    let purpose: ReversePurpose

    /// Where the adjoint of a parameter's use in one vector's sum stands.
    struct ParameterSlot: Sendable, Hashable {
        let node: Int
        let name: String
        let offset: Int
        let size: Int
    }

    /// The plan.
    func plan() -> ReversePlan {
        var plan = ReversePlan()
        if purpose != .stepJacobian {
            plan.after = adjoints(of: .after)
            plan.before = adjoints(of: .before)
        }
        plan.recurrent = adjoints(of: .recurrent)
        dropDead(from: &plan)
        markFirstWriters(of: &plan)
        plan.after = PlannedOperation.merged(plan.after)
        if purpose != .stepJacobian {
            plan.joined = PlannedOperation.merged(SpreadPlanner(runs: forward.runs).joined(plan.recurrent))
        }
        plan.recurrent = PlannedOperation.merged(plan.recurrent)
        plan.before = PlannedOperation.merged(plan.before)
        return plan
    }

    /// The adjoint operations of a phase, those of the highest level first.
    private func adjoints(of phase: Phase) -> [PlannedOperation] {
        let operations = scheduled.operations[phase] ?? []
        let levels = Set(operations.map(\.level)).sorted(by: >)
        let writer = AdjointWriter(forward: forward, parameterSlots: parameterSlots)
        return levels.flatMap { level in
            operations.filter { $0.level == level }
                .flatMap { writer.adjoints(of: $0) }
                .filter { carries($0) }
                .sorted {
                    ($0.kind, $0.destination.lag, $0.destination.offset) < (
                        $1.kind, $1.destination.lag, $1.destination.offset
                    )
                }
        }
    }

    private func carries(_ operation: PlannedOperation) -> Bool {
        switch purpose {
        case .total: return true
        case .direct: return operation.destination.lag == 0
        case .stepJacobian:
            let node = forward.layout.offsets.firstIndex(of: operation.destination.offset)
            return node.map { forward.phases[$0] == .recurrent } ?? false
        }
    }

    /// Drops what reads an adjoint that nothing flows into.
    private func dropDead(from plan: inout ReversePlan) {
        var live = Set(seeds)
        let slots = SlotIndex(forward: forward, parameterSlots: parameterSlots)
        let all = plan.after + plan.recurrent + plan.before
        var grew = true
        while grew {
            grew = false
            for operation in all {
                let sources = slots.slots(from: operation.operands[0].offset, operation: operation, isSource: true)
                guard sources.contains(where: live.contains) else { continue }
                // A Jacobian reads what arrives at the step before; nothing of that flows on within the step.
                if purpose == .stepJacobian, operation.destination.lag > 0 { continue }
                grew = live.insert(operation.destination.offset).inserted || grew
            }
        }
        func isLive(_ operation: PlannedOperation) -> Bool {
            slots.slots(from: operation.operands[0].offset, operation: operation, isSource: true)
                .contains(where: live.contains)
        }
        plan.after.removeAll { !isLive($0) }
        plan.recurrent.removeAll { !isLive($0) }
        plan.before.removeAll { !isLive($0) }
        var written = Set(seeds)
        for operation in plan.after + plan.recurrent + plan.before { written.insert(operation.destination.offset) }
        plan.untouched = slots.all.filter { !written.contains($0.offset) }
    }

    private func markFirstWriters(of plan: inout ReversePlan) {
        var written = Set(seeds)
        let sizes = SlotIndex(forward: forward, parameterSlots: parameterSlots)
        func first(_ operation: inout PlannedOperation, in plan: inout ReversePlan) {
            let slot = operation.destination.offset
            operation.accumulates = !written.insert(slot).inserted
            if !operation.accumulates, operation.destination.lag > 0 {
                plan.uncovered.append(
                    ReversePlan.Slot(offset: slot, size: sizes.size(of: slot), steps: operation.destination.lag))
            }
        }
        for i in plan.after.indices {
            var operation = plan.after[i]
            first(&operation, in: &plan)
            plan.after[i] = operation
        }
        if purpose == .stepJacobian {
            for i in plan.recurrent.indices {
                var operation = plan.recurrent[i]
                if operation.destination.lag > 0 {
                    operation.accumulates = true
                } else {
                    first(&operation, in: &plan)
                }
                plan.recurrent[i] = operation
            }
        } else {
            let order = plan.recurrent.indices.sorted {
                (-plan.recurrent[$0].destination.lag, $0) < (-plan.recurrent[$1].destination.lag, $1)
            }
            for i in order {
                var operation = plan.recurrent[i]
                first(&operation, in: &plan)
                plan.recurrent[i] = operation
            }
        }
        for i in plan.before.indices {
            var operation = plan.before[i]
            first(&operation, in: &plan)
            plan.before[i] = operation
        }
    }
}
