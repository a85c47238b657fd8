import Commands
import Screen
import Testing

@testable import Explorer

struct EditorLayoutTests {
    @Test(arguments: [
        Size(width: 40, height: 10), Size(width: 80, height: 24), Size(width: 120, height: 36),
        Size(width: 80, height: 50),
        Size(width: 200, height: 60),
    ])
    func theWayToApplyAndToLeaveIsOnEveryScreen(size: Size) throws {
        var session = try makeSession("hello", cell: "lstm", size: size)
        session.press("e")
        let picture = session.picture(size.width, size.height)
        #expect(picture.contains("Ctrl-S apply"))
        #expect(picture.contains("Esc leave"))
        #expect(picture.contains("i[t] = "))
    }

    @Test func theWholeCellIsSeenOnASmallTerminal() throws {
        var session = try makeSession("hello", cell: "lstm")
        session.press("e")
        let picture = session.picture()
        #expect(picture.contains("h[t] = o[t] ⊙ tanh(c[t])"))
        #expect(picture.contains("This is the cell that runs."))
    }

    @Test(arguments: [Size(width: 110, height: 30), Size(width: 120, height: 36), Size(width: 200, height: 60)])
    func theCurveStandsBesideTheEquationsWhereThereIsRoom(size: Size) throws {
        var session = try makeSession("hello hello", cell: "lstm", size: size)
        session.press("e")
        #expect(session.layout(on: size)?.panels.first?.name == .gradients)
        #expect(session.picture(size.width, size.height).contains("Gradient norms"))
    }

    @Test func anySizeIsSafe() throws {
        for glyphs in [Glyphs.unicode, .ascii] {
            var session = try makeSession("abc", cell: "lstm", hidden: 2)
            session.press("e")
            session.edit { $0.insert("世界 = (\n") }
            for size in [(0, 0), (1, 1), (39, 9), (40, 10), (41, 12), (3, 200), (300, 3), (110, 20), (170, 36)] {
                _ = session.update(.input(.resize(Size(width: size.0, height: size.1))))
                let picture = session.picture(size.0, size.1, glyphs: glyphs)
                #expect(picture.split(separator: "\n").count <= size.1)
                session.press(.pageDown)
                session.press(.pageUp)
            }
        }
    }

    @Test func inASCIIEverythingIsASCII() throws {
        var session = try makeSession("abc", cell: "lstm", size: Size(width: 120, height: 36))
        session.press("e")
        session.press("#")
        #expect(session.picture(120, 36, glyphs: .ascii).allSatisfy { $0.isASCII })
    }
}
