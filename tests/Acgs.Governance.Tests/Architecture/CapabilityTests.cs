// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;

namespace Acgs.Governance.Tests.Architecture;

/// <summary>What the capabilities of the library reference is what docs/architecture.md says.</summary>
public sealed partial class CapabilityTests
{
    private static readonly Dictionary<string, string[]> Documented = ReadTable();

    private static readonly ILookup<string, string> Actual = ReadSources();

    public static TheoryData<string> Folders => [.. Actual.Select(folder => folder.Key).Where(folder => folder.Length > 0)];

    [Fact]
    public void Table_Folders_AreThoseOfTheLibrary() =>
        Assert.Equal(Folders.Select(row => row.Data).Order(StringComparer.Ordinal), Documented.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Folders))]
    public void Folder_References_AreThoseOfTheTable(string folder) =>
        Assert.Equal(Documented[folder].Order(StringComparer.Ordinal), Actual[folder].Where(other => other.Length > 0).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Table_References_HaveNoCycle()
    {
        var open = Documented.ToDictionary(row => row.Key, row => row.Value.ToHashSet());
        while (open.FirstOrDefault(row => row.Value.Count == 0) is { Key: { } settled })
        {
            open.Remove(settled);
            foreach (var references in open.Values)
            {
                references.Remove(settled);
            }
        }

        Assert.Empty(open.Keys);
    }

    // A folder that uses nothing of another one is there with an empty reference.
    private static ILookup<string, string> ReadSources() => Resources("library/")
        .Select(name => (Folder: name.Split('/') is [_, var folder, _, ..] ? folder : "", Text: Read(name)))
        .SelectMany(source => Using().Matches(source.Text).Select(match => match.Groups["folder"].Value).Append("")
            .Select(reference => (source.Folder, reference)))
        .Where(pair => pair.Folder != pair.reference)
        .ToLookup(pair => pair.Folder, pair => pair.reference);

    private static Dictionary<string, string[]> ReadTable() => Row().Matches(Read("docs/architecture.md").Split("## Flows")[0])
        .ToDictionary(row => row.Groups["folder"].Value, row => Name().Matches(row.Groups["references"].Value).Select(name => name.Groups["name"].Value).ToArray());

    private static IEnumerable<string> Resources(string prefix) =>
        typeof(CapabilityTests).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal));

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(CapabilityTests).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"^using (static )?Acgs\.Governance\.(?<folder>[A-Z]\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Using();

    [GeneratedRegex(@"^\| `(?<folder>\w+)` \|[^|]*\|(?<references>[^|]*)\|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Row();

    [GeneratedRegex(@"`(?<name>\w+)`", RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}
