// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Analyzers.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Acgs.Governance.Analyzers.Usage;

/// <summary>Judges the literals of one project.</summary>
/// <param name="compilation">The project.</param>
/// <param name="globalOptions">The options that hold for the whole project.</param>
internal sealed class HashLiteralCheck(Compilation compilation, AnalyzerConfigOptions globalOptions)
{
    private readonly HeaderSettingsProvider _settings = new(globalOptions);
    private readonly IntermediateOutput _intermediateOutput = new(globalOptions);
    private readonly NamedConstants _constants = new(compilation);
    private readonly bool _hasLibrary = compilation.GetTypeByMetadataName(LibraryTypes.ConstitutionalHashes) is not null;

    /// <summary>The finding about a literal or the text part of an interpolated string, or <see langword="null"/>.</summary>
    /// <param name="node">The literal or part.</param>
    /// <param name="value">Its value, escapes resolved.</param>
    /// <param name="options">The options that hold for its file.</param>
    /// <param name="cancellationToken">Ends the search for a named constant.</param>
    public Diagnostic? FindProblem(SyntaxNode node, string value, AnalyzerConfigOptions options, CancellationToken cancellationToken)
    {
        if (value.Length < HashFormat.Length)
        {
            return null;
        }

        var settings = _settings.For(options);
        var hash = HashWord.Find(value, settings.Problem is null ? settings.Constitution : null);
        return hash is null
            || _intermediateOutput.Contains(node.SyntaxTree.FilePath)
            || (value == hash && _constants.IsFirst(node, hash, cancellationToken))
            || !CanUseAnother(node, hash, cancellationToken)
            ? null
            : Diagnostic.Create(UsageRuleDescriptors.HashLiteral, node.GetLocation(), hash, Advice(hash));
    }

    /// <summary>An attribute takes nothing but constants.</summary>
    private bool CanUseAnother(SyntaxNode node, string hash, CancellationToken cancellationToken) =>
        (_hasLibrary && hash == HashFormat.BuiltIn)
        || node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is null
        || _constants.Exist(hash, cancellationToken);

    private string Advice(string hash) => (_hasLibrary, hash == HashFormat.BuiltIn) switch
    {
        (true, true) => "ask ConstitutionalHashes.Active of the running service, or use the constant ConstitutionalHashes.Default",
        (true, false) => "ask ConstitutionalHashes.Active of the running service, or use one named constant",
        _ => "use one named constant",
    };
}
