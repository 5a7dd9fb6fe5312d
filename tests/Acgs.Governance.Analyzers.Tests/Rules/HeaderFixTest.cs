// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Analyzers.Rules;
using Acgs.Governance.CodeFixes.Rules;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace Acgs.Governance.Analyzers.Tests.Rules;

/// <summary>The Roslyn team's harness. Beside the expected result it proves that fixing all and fixing one by one agree in every scope,
/// that generated code is left alone, and that a pragma on line 1 suppresses.</summary>
internal sealed class HeaderFixTest : CSharpCodeFixTest<ConstitutionalHeaderAnalyzer, ConstitutionalHeaderCodeFix, DefaultVerifier>
{
    public HeaderFixTest(string editorConfig = "")
    {
        ReferenceAssemblies = new("none");
        CompilerDiagnostics = CompilerDiagnostics.None;
        Configure(TestState, editorConfig);
        Configure(FixedState, editorConfig);
    }

    public HeaderFixTest File(string name, string text, string fixedText)
    {
        TestState.Sources.Add((name, text));
        FixedState.Sources.Add((name, fixedText));
        return this;
    }

    private static void Configure(SolutionState state, string editorConfig)
    {
        state.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nbuild_property.AcgsGovernanceEnforceHeaders = true\n"));
        state.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*.cs]\n{editorConfig}\n"));
    }
}
