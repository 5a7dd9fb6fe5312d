// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.CodeAnalysis;

namespace Acgs.Governance.Analyzers.Rules;

/// <summary>The preprocessor symbols of a project, in the form that the grammar reads without allocating.</summary>
internal sealed class PredefinedSymbols
{
    // The files of a project share their options; a race makes the list once more and no harm.
    private volatile Entry _last = new(null, []);

    /// <summary>The symbols that <paramref name="options"/> define.</summary>
    public string[] Of(ParseOptions options)
    {
        var last = _last;
        if (!ReferenceEquals(last.Options, options))
        {
            _last = last = new(options, ListOf(options));
        }

        return last.Symbols;
    }

    /// <summary>The symbols that <paramref name="options"/> define, for somebody who asks once.</summary>
    public static string[] ListOf(ParseOptions options) => [.. options.PreprocessorSymbolNames];

    private sealed class Entry(ParseOptions? options, string[] symbols)
    {
        public ParseOptions? Options { get; } = options;

        public string[] Symbols { get; } = symbols;
    }
}
