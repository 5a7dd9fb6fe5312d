// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;
using Acgs.Governance.Tests.Hosting;

namespace Acgs.Governance.Tests.Security;

/// <summary>The threat table against the tests that it names.</summary>
public sealed partial class ThreatTableTests
{
    private static readonly string Page = SourceTree.Read("docs/threats.md");

    [Fact]
    public void Row_EachNamesTestsThatExist()
    {
        var existing = TestClasses().ToHashSet();

        var rows = Page.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| threat", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.NotEmpty(NamedIn(row.Split(" | ")[^1])));
        Assert.Empty(rows.SelectMany(row => NamedIn(row.Split(" | ")[^1])).Distinct().Except(existing));
    }

    [Fact]
    public void SecurityTests_AreAllNamed() => Assert.Empty(TestClasses(typeof(ThreatTableTests).Namespace)
        .Except(NamedIn(Page).Append(nameof(ThreatTableTests))));

    [Fact]
    public void Readme_LinksTheTable() => Assert.Contains("](docs/threats.md)", SourceTree.Read("README.md"), StringComparison.Ordinal);

    private static IEnumerable<string> NamedIn(string text) => Names().Matches(text).Select(match => match.Groups[1].Value);

    private static IEnumerable<string> TestClasses(string? space = null) => typeof(ThreatTableTests).Assembly.GetTypes()
        .Where(type => type.Name.EndsWith("Tests", StringComparison.Ordinal) && (space is null || type.Namespace == space))
        .Select(type => type.Name);

    [GeneratedRegex("`([A-Za-z0-9]+Tests)`")]
    private static partial Regex Names();
}
