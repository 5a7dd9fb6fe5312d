// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Acgs.Governance.Analyzers.Tests.Usage;

/// <summary>The Roslyn team's harness over the real framework and library. Sources must compile; findings must stand exactly where they are marked.</summary>
internal sealed class UsageTest<TAnalyzer, TFix> : CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    public UsageTest(string properties = "", bool referToLibrary = true, string? enforce = "true")
    {
        ReferenceAssemblies = new("none");
        var enforced = enforce is null ? "" : $"build_property.AcgsGovernanceEnforceHeaders = {enforce}\n";
        foreach (var state in new[] { TestState, FixedState })
        {
            state.AdditionalReferences.AddRange(referToLibrary ? RealReferences.WithLibrary : RealReferences.Framework);
            state.AnalyzerConfigFiles.Add(("/.globalconfig", $"is_global = true\n{enforced}{properties}\n"));
        }
    }

    /// <summary>Adds a file, and what it is after the fix.</summary>
    public UsageTest<TAnalyzer, TFix> File(string name, string text, string? fixedText = null)
    {
        TestState.Sources.Add((name, text));
        FixedState.Sources.Add((name, fixedText ?? text));
        return this;
    }

    /// <summary>Expects the rule's message at the mark of that number.</summary>
    public UsageTest<TAnalyzer, TFix> Expect(string id, int mark, string message)
    {
        TestState.ExpectedDiagnostics.Add(new DiagnosticResult(id, DiagnosticSeverity.Warning)
            .WithLocation(mark).WithMessage(message).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
        return this;
    }

    public Task RunAsync() => RunAsync(TestContext.Current.CancellationToken);

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Diagnose);
}
