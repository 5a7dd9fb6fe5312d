// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Tests.Security;

/// <summary>The threat table against the tests that it names.</summary>
public sealed partial class ThreatTableTests
{
    private static readonly string Page = SourceTree.Read("docs/threats.md");

    [Fact]
    public void Row_EachNamesTestsThatExist()
    {
        // Of every test project; a class has the name of its file.
        var existing = Directory.EnumerateFiles(SourceTree.PathOf("tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Select(Path.GetFileNameWithoutExtension).ToHashSet();

        var rows = Page.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| threat", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.NotEmpty(NamedIn(row.Split(" | ")[^1])));
        Assert.Empty(rows.SelectMany(row => NamedIn(row.Split(" | ")[^1])).Distinct().Except(existing));
    }

    [Fact]
    public void SecurityTests_AreAllNamed() => Assert.Empty(TestClasses()
        .Except(NamedIn(Page).Append(nameof(ThreatTableTests))));

    [Fact]
    public void Readme_LinksTheTable() => Assert.Contains("](docs/threats.md)", SourceTree.Read("README.md"), StringComparison.Ordinal);

    private static IEnumerable<string> NamedIn(string text) => Names().Matches(text).Select(match => match.Groups[1].Value);

    private static IEnumerable<string> TestClasses() => typeof(ThreatTableTests).Assembly.GetTypes()
        .Where(type => type.Name.EndsWith("Tests", StringComparison.Ordinal) && type.Namespace == typeof(ThreatTableTests).Namespace)
        .Select(type => type.Name);

    [GeneratedRegex("`([A-Za-z0-9]+Tests)`")]
    private static partial Regex Names();
}
