// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Acgs.Governance.Analyzers.Benchmarks.Judges;

/// <summary>A header rule: its analyzer, its fix, and how it is told the header to ask for.</summary>
internal sealed class Judge
{
    public required string Name { get; init; }

    /// <summary>The diagnostics that say something about the header.</summary>
    public required ImmutableArray<string> RuleIds { get; init; }

    public required DiagnosticAnalyzer Analyzer { get; init; }

    public required CodeFixProvider? Fix { get; init; }

    /// <summary>The lines of <c>.editorconfig</c> that ask for the lines of a header.</summary>
    public Func<string[], string> EditorConfig { get; init; } = static _ => string.Empty;

    /// <summary>The additional file that asks for the lines of a header.</summary>
    public Func<string[], (string Path, string Text)?> AdditionalFile { get; init; } = static _ => null;
}
