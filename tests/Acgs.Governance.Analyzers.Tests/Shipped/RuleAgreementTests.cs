// Constitutional Hash: cdd01ef066bc6cf2

using System.Reflection;
using Acgs.Governance.CodeFixes.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Acgs.Governance.Analyzers.Tests.Shipped;

public sealed class RuleAgreementTests
{
    private static readonly DiagnosticDescriptor[] Descriptors =
    [
        .. Instances<DiagnosticAnalyzer>(typeof(RuleIds).Assembly)
            .SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .DistinctBy(descriptor => descriptor.Id),
    ];

    private static readonly string[] Fixable =
        [.. Instances<CodeFixProvider>(typeof(ConstitutionalHeaderCodeFix).Assembly).SelectMany(provider => provider.FixableDiagnosticIds)];

    public static TheoryData<string> Ids => [.. Descriptors.Select(descriptor => descriptor.Id)];

    public static TheoryData<string> UsageIds => [.. Descriptors.Where(IsUsage).Select(descriptor => descriptor.Id)];

    public static TheoryData<string> HeaderIds => [.. Descriptors.Where(descriptor => !IsUsage(descriptor)).Select(descriptor => descriptor.Id)];

    [Fact]
    public void Descriptors_AreThoseOfTheIds_NoneMore() => Assert.Equal(
        typeof(RuleIds).GetFields().Select(field => (string)field.GetRawConstantValue()!).Order(),
        Descriptors.Select(descriptor => descriptor.Id).Order());

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_OfRule_AgreesWithDescriptor(string id)
    {
        var descriptor = Find(id);

        var page = ShippedFile.Read($"rules/{id}.md").ReplaceLineEndings("\n");

        Assert.StartsWith($"<!-- Constitutional Hash: cdd01ef066bc6cf2 -->\n# {id}: {descriptor.Title}\n", page, StringComparison.Ordinal);
        Assert.Contains($"\n| Category | {descriptor.Category} |\n", page, StringComparison.Ordinal);
        Assert.Contains($"\n| Default severity | {descriptor.DefaultSeverity} |\n", page, StringComparison.Ordinal);
        Assert.Contains($"\n| Code fix | {(Fixable.Contains(id) ? "Yes" : "No")} |\n", page, StringComparison.Ordinal);
        Assert.All(["## Cause", "## Example", "## How to fix", "## How to suppress", "## How to configure"], heading => Assert.Contains($"\n{heading}\n", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Pages_AreThoseOfTheRules_NoneMore()
    {
        var pages = typeof(RuleAgreementTests).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("rules/", StringComparison.Ordinal));

        Assert.Equal(Descriptors.Select(descriptor => $"rules/{descriptor.Id}.md").Order(), pages.Order());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void HelpLink_OfRule_IsAbsentUnlessTheBuildNamesPages(string id)
    {
        Assert.Empty(Find(id).HelpLinkUri);
        Assert.True(Find(id).IsEnabledByDefault);
        Assert.Equal($"https://acgs.example/rules/{id}.md", HelpLink.For(id, "https://acgs.example/rules/{id}.md"));
        Assert.Null(HelpLink.For(id, pages: null));
    }

    [Theory]
    [MemberData(nameof(HeaderIds))]
    public void ContinuousIntegration_HeaderRule_IsAnErrorUnlessItIsInformation(string id)
    {
        var severity = Find(id).DefaultSeverity;

        Assert.Equal(severity == DiagnosticSeverity.Warning, StricterRules().Contains($"dotnet_diagnostic.{id}.severity = error"));
        Assert.Contains(
            $"\n| In continuous integration | {(severity == DiagnosticSeverity.Info ? "Info" : "Error")} |\n",
            ShippedFile.Read($"rules/{id}.md").ReplaceLineEndings("\n"),
            StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(UsageIds))]
    public void ContinuousIntegration_UsageRule_StaysAWarning(string id)
    {
        Assert.Equal(DiagnosticSeverity.Warning, Find(id).DefaultSeverity);
        Assert.Contains("\n| In continuous integration | Warning |\n", ShippedFile.Read($"rules/{id}.md").ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.DoesNotContain(StricterRules(), line => line.Contains(id, StringComparison.Ordinal));
    }

    private static string[] StricterRules() =>
        ShippedFile.Read("build/Acgs.Governance.Errors.globalconfig").ReplaceLineEndings("\n").Split('\n');

    private static DiagnosticDescriptor Find(string id) => Descriptors.Single(candidate => candidate.Id == id);

    private static bool IsUsage(DiagnosticDescriptor descriptor) => descriptor.Category == "Acgs.Governance.Usage";

    private static IEnumerable<T> Instances<T>(Assembly assembly) => assembly.GetTypes()
        .Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(T)))
        .Select(type => (T)Activator.CreateInstance(type)!);
}
