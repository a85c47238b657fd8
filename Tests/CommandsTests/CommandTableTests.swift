import Commands
import Testing

struct CommandTableTests {
    @Test(arguments: CommandTable.entries.map(\.name))
    func everyExampleIsACommandOfItsName(name: String) throws {
        let entry = try #require(CommandTable.entries.first { $0.name == name })
        #expect(entry.example == name || entry.example.hasPrefix(name + " "))
        switch (try Command.parse(entry.example), entry.subject) {
        case (.experiment, .experiment), (.view, .view), (.session, .session): break
        default: Issue.record("\(entry.example) is about something else than \(entry.subject)")
        }
    }

    @Test func everyCommandHasHelpInOneSentence() {
        for entry in CommandTable.entries {
            #expect(entry.help.first?.isUppercase == true && entry.help.hasSuffix("."))
            #expect(entry.help.count <= 90, "\(entry.name)")
            #expect(entry.usage.hasPrefix(entry.name))
        }
    }

    @Test func noNameStandsTwice() {
        let names = CommandTable.entries.map(\.name)
        #expect(Set(names).count == names.count)
    }

    @Test(arguments: CommandTable.entries.filter { $0.arguments.contains { !$0.name.hasPrefix("[") } }.map(\.name))
    func aMissingArgumentIsExplainedWithAnExample(name: String) throws {
        let entry = try #require(CommandTable.entries.first { $0.name == name })
        let error = #expect(throws: CommandError.self) { try Command.parse(name) }
        #expect(error?.reason == .missing(usage: entry.usage, example: entry.example))
        #expect(error?.column == name.count + 1)
    }

    @Test(arguments: CommandTable.entries.filter(\.arguments.isEmpty).map(\.name))
    func aCommandWithoutArgumentsTakesNone(name: String) {
        let error = #expect(throws: CommandError.self) { try Command.parse("\(name) now") }
        #expect(error?.column == name.count + 2)
        #expect(error?.description == "'now' is too much: \(name)")
    }

    @Test(arguments: CommandTable.settingNames)
    func everySettingIsReadTheSameInAllForms(name: String) throws {
        let entry = try #require(CommandTable.entries.first { $0.name == name })
        let value = entry.example.dropFirst(name.count + 1)
        let edit = try ExperimentEdit.parse(setting: "\(name)=\(value)")
        let lines = ["NAME VALUE", "set NAME VALUE", "set NAME=VALUE", "set NAME = VALUE", "NAME=VALUE"]
        for line in lines.map({ $0.replacing("NAME", with: name).replacing("VALUE", with: value) }) {
            #expect(try Command.parse(line) == .experiment(edit), "\(line)")
        }
        #expect(try Command.parse(edit.description) == .experiment(edit))
    }
}
