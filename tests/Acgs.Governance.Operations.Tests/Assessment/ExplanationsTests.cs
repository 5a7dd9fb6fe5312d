// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Rules;
using Acgs.Governance.Operations.Assessment;

namespace Acgs.Governance.Operations.Tests.Assessment;

public sealed class ExplanationsTests
{
    [Fact]
    public void Causes_FromKindToKind_NeverComeBack()
    {
        foreach (var kind in FindingKind.All)
        {
            Assert.DoesNotContain(kind, CausesOf(kind, []));
        }
    }

    [Fact]
    public void Alerts_OfThePlatform_AreAllKnown() =>
        Assert.Equal(new PlatformRules(new()).Alerts.Select(alert => alert.Name).Order(), Explanations.Alerts.Order());

    [Fact]
    public void Kinds_AreAllListedOnce()
    {
        var all = typeof(FindingKind).GetProperties().Where(property => property.PropertyType == typeof(FindingKind)).Select(property => (FindingKind)property.GetValue(null)!);

        Assert.Equal(all.Select(kind => kind.Id).Order(), FindingKind.All.Select(kind => kind.Id).Order());
    }

    [Fact]
    public void Runbooks_ThatKindsName_Exist() => Assert.All(
        FindingKind.All.Where(kind => kind.Next.StartsWith("docs/", StringComparison.Ordinal)),
        kind => Assert.True(File.Exists(Path.Combine(Root, kind.Next)), kind.Next));

    [Fact]
    public void Page_OfTheCommand_HasTheTableOfKinds() =>
        Assert.EndsWith(
            "|---|---|---|---|\n" + string.Concat(FindingKind.All.Select(kind => $"| `{kind.Id}` | {kind.Priority.Name} | {kind.Meaning} | {Link(kind.Next)} |\n")),
            File.ReadAllText(Path.Combine(Root, "docs/command-line/assess.md")), StringComparison.Ordinal);

    private static string Link(string next) => next.StartsWith("docs/", StringComparison.Ordinal)
        ? $"[{Path.GetFileNameWithoutExtension(next)}]({Path.GetRelativePath("docs/command-line", next)})"
        : $"`{next}`";

    private static string Root { get; } = FindRoot(new(AppContext.BaseDirectory));

    private static string FindRoot(DirectoryInfo folder) => File.Exists(Path.Combine(folder.FullName, "Acgs.Governance.sln")) ? folder.FullName : FindRoot(folder.Parent!);

    private static HashSet<FindingKind> CausesOf(FindingKind kind, HashSet<FindingKind> known)
    {
        foreach (var cause in Explanations.Of(kind).SelectMany(explanation => explanation.Causes).Where(known.Add))
        {
            CausesOf(cause, known);
        }

        return known;
    }
}
