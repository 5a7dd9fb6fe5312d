// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Analyzers.Rules;
using Acgs.Governance.CodeFixes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Acgs.Governance.Analyzers.Tests.Shipped;

public sealed class RuleAgreementTests
{
    private static readonly DiagnosticDescriptor[] Descriptors =
        [.. new DiagnosticAnalyzer[] { new ConstitutionalHeaderAnalyzer(), new HeaderConfigurationAnalyzer(), new BypassAnalyzer() }.SelectMany(analyzer => analyzer.SupportedDiagnostics)];

    public static TheoryData<string> Ids => [.. Descriptors.Select(descriptor => descriptor.Id)];

    public static TheoryData<string> Warnings =>
        [.. Descriptors.Where(descriptor => descriptor.DefaultSeverity == DiagnosticSeverity.Warning).Select(descriptor => descriptor.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_OfRule_AgreesWithDescriptor(string id)
    {
        var descriptor = Descriptors.Single(candidate => candidate.Id == id);

        var page = ShippedFile.Read($"rules/{id}.md").ReplaceLineEndings("\n");

        Assert.StartsWith($"# {id}: {descriptor.Title}\n", page, StringComparison.Ordinal);
        Assert.Contains($"\n| Category | {descriptor.Category} |\n", page, StringComparison.Ordinal);
        Assert.Contains($"\n| Default severity | {descriptor.DefaultSeverity} |\n", page, StringComparison.Ordinal);
        Assert.Contains($"\n| Code fix | {(new ConstitutionalHeaderCodeFix().FixableDiagnosticIds.Contains(id) ? "Yes" : "No")} |\n", page, StringComparison.Ordinal);
        Assert.All(["## Cause", "## Example", "## How to fix", "## How to suppress", "## How to configure"], heading => Assert.Contains($"\n{heading}\n", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Pages_AreThoseOfTheRules_NoneMore()
    {
        var pages = typeof(RuleAgreementTests).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("rules/", StringComparison.Ordinal));

        Assert.Equal(Descriptors.Select(descriptor => $"rules/{descriptor.Id}.md").Order(), pages.Order());
    }

    [Theory]
    [MemberData(nameof(Warnings))]
    public void ContinuousIntegration_EveryWarning_IsAnError(string id) => Assert.Contains(
        $"dotnet_diagnostic.{id}.severity = error",
        ShippedFile.Read("build/Acgs.Governance.ContinuousIntegration.globalconfig").ReplaceLineEndings("\n").Split('\n'));
}
