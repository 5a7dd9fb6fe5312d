// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;

namespace Acgs.Governance.Cli.Tests;

/// <summary>What a room of the command line may refer to. A file says what it refers to by its namespace, its usings and the rooms that it names.</summary>
public sealed partial class RoomTests
{
    private const string Root = "Acgs.Governance.Cli.";

    // The table of docs/architecture.md. A room may also refer to itself, to what is in it, and to the root.
    private static readonly Dictionary<string, string[]> Allowed =
        Row().Matches(File.ReadAllText(Path.Combine(RepositoryFolder(), "docs", "architecture.md")).Split("## The command line")[1])
            .ToDictionary(row => row.Groups["room"].Value, row => Name().Matches(row.Groups["references"].Value).Select(name => name.Groups["name"].Value).ToArray());

    public static TheoryData<string> Rooms => [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Room_References_AreAllowed(string room)
    {
        var strange = from file in Files()
                      let source = File.ReadAllText(file)
                      where IsIn(NamespaceOf(source), room)
                      from reference in ReferencesOf(source).Distinct()
                      where !Allowed[room].Append(room).Any(allowed => IsIn(reference, allowed))
                      select $"{Path.GetFileName(file)} refers to {reference}";

        Assert.Empty(strange);
    }

    [Fact]
    public void Table_OfRooms_HasEachOfThem() => Assert.Equal(17, Allowed.Count);

    [Fact]
    public void Rooms_OfEveryFile_AreKnown() => Assert.All(Files(), file =>
        Assert.True(
            NamespaceOf(File.ReadAllText(file)) is var own && (own.Length == 0 || Allowed.Keys.Any(room => IsIn(own, room))), $"{file} is in no room of the table."));

    private static bool IsIn(string name, string room) => name == room || name.StartsWith(room + ".", StringComparison.Ordinal);

    private static string NamespaceOf(string source) =>
        Namespace().Match(source) is { Success: true } match && match.Groups[1].Value is var name && name.StartsWith(Root, StringComparison.Ordinal) ? name[Root.Length..] : string.Empty;

    /// <summary>The rooms that a file refers to; what it calls "Checking.X" from beside it too.</summary>
    private static IEnumerable<string> ReferencesOf(string source)
    {
        var usings = Using().Matches(source).Select(match => match.Groups[1].Value);
        var partial = PartialName().Matches(source).Select(match => "Tree." + match.Groups[1].Value);
        return usings.Concat(partial).Where(name => Allowed.Keys.Any(room => IsIn(name, room)));
    }

    private static IEnumerable<string> Files()
    {
        var separator = Path.DirectorySeparatorChar;
        return Directory.EnumerateFiles(Path.Combine(RepositoryFolder(), "src", "Acgs.Governance.Cli"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{separator}obj{separator}", StringComparison.Ordinal));
    }

    private static string RepositoryFolder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Acgs.Governance.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }

    [GeneratedRegex(@"^\| `(?<room>[A-Z][\w.]+)` \|[^|]*\|(?<references>[^|]*)\|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Row();

    [GeneratedRegex(@"`(?<name>[\w.]+)`", RegexOptions.ExplicitCapture)]
    private static partial Regex Name();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^using (?:static )?Acgs\.Governance\.Cli\.([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"[\s(](Text|Native|Parsing|Damage|Settings|Selection|Checking|Fixing|Rotation)\.[A-Z]\w+\.")]
    private static partial Regex PartialName();
}
