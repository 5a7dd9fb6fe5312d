// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Acgs.Governance.Analyzers.Rules;

/// <summary>The preprocessor symbols of a project, in the form that the grammar reads without allocating.</summary>
internal static class PredefinedSymbols
{
    // The files of a project share their options, and the options live as long as the compiler needs them.
    private static readonly ConditionalWeakTable<ParseOptions, string[]> Known = new();

    /// <summary>The symbols that <paramref name="options"/> define.</summary>
    public static string[] Of(ParseOptions options) => Known.GetValue(options, static key => [.. key.PreprocessorSymbolNames]);
}
