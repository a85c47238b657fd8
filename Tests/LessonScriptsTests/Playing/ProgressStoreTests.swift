import Commands
import Experiments
import LessonScripts
import Testing

struct ProgressStoreTests {
    private var store: ProgressStore {
        get throws {
            var state = LessonState.start
            try state.apply(Command.parse("cell lstm"))
            try state.apply(Command.parse("W_hi[1,2] = 0.1"))
            try state.apply(Command.parse("go 3"))
            try state.apply(Command.parse("panel cell"))
            try state.apply(Command.parse("go last"))
            return ProgressStore(lessons: [
                "01-unrolling": LessonProgress(
                    step: "two", kept: state,
                    steps: [
                        "one": StepProgress(outcome: .done, tries: ["1/4", "\"ä\""], hints: 2),
                        "two": StepProgress(outcome: .skipped),
                    ]),
                "02-forward": LessonProgress(),
            ])
        }
    }

    @Test func aStoreReadsBackToTheSame() throws {
        let store = try store
        #expect(try ProgressStore(json: Array(store.json.utf8), path: "p.json") == store)
        #expect(try ProgressStore(json: Array(ProgressStore().json.utf8), path: "p.json") == ProgressStore())
    }

    @Test func onlyTheLaterOfTwoViewsOfTheSameIsKept() throws {
        let kept = try store.lessons["01-unrolling"]?.kept
        #expect(kept?.view == [.panel(.cell), .goToLast])
        #expect(kept?.place(stepCount: 5).step == 5)
    }

    @Test func whatIsNotUnderstoodIsLeftOut() throws {
        let text = """
            {"format": "unroll-progress/2", "lessons": {"a": {"step": 3, "kept": {"experiment": "{", "view": []},
              "steps": {"one": {"outcome": "unheard-of", "tries": ["x", 1], "hints": -4, "stars": 5}}}}, "more": []}
            """
        let store = try ProgressStore(json: Array(text.utf8), path: "p.json")
        #expect(store.lessons["a"] == LessonProgress(steps: ["one": StepProgress(tries: ["x"])]))
    }

    @Test(arguments: [
        ("", "p.json:1:1: The progress cannot be read"), ("{\"format\": 3}", "p.json:1:1: This is no file of progress"),
        ("[1, 2", "p.json:1:6: The progress cannot be read"),
    ])
    func aDamagedFileIsRefused(text: String, problem: String) {
        let error = #expect(throws: LessonProblem.self) { try ProgressStore(json: Array(text.utf8), path: "p.json") }
        #expect(error?.description.hasPrefix(problem) == true, "\(String(describing: error))")
    }

    @Test func thePathFollowsTheXDGRules() {
        #expect(ProgressStore.path { ["HOME": "/h"][$0] } == "/h/.local/state/unroll/progress.json")
        #expect(ProgressStore.path { ["HOME": "/h", "XDG_STATE_HOME": "/s"][$0] } == "/s/unroll/progress.json")
        #expect(
            ProgressStore.path { ["HOME": "/h", "XDG_STATE_HOME": "s"][$0] } == "/h/.local/state/unroll/progress.json")
        #expect(ProgressStore.path { _ in nil } == nil)
    }
}
