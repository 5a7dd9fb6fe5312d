// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Immutable;
using Acgs.Governance.Header;
using Microsoft.CodeAnalysis;

namespace Acgs.Governance.Analyzers.Rules;

/// <summary>The rules about headers, one for each verdict that is a finding.</summary>
internal static class HeaderDescriptors
{
    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> All = ImmutableArray.Create(
        RuleDescriptors.Missing,
        RuleDescriptors.WrongHash,
        RuleDescriptors.Malformed,
        RuleDescriptors.Duplicate,
        RuleDescriptors.Misplaced,
        RuleDescriptors.Outdated);

    /// <summary>The rule that <paramref name="verdict"/> breaks.</summary>
    public static DiagnosticDescriptor For(HeaderVerdict verdict) => verdict switch
    {
        HeaderVerdict.Missing => RuleDescriptors.Missing,
        HeaderVerdict.WrongHash => RuleDescriptors.WrongHash,
        HeaderVerdict.Malformed => RuleDescriptors.Malformed,
        HeaderVerdict.Duplicate => RuleDescriptors.Duplicate,
        HeaderVerdict.Misplaced => RuleDescriptors.Misplaced,
        HeaderVerdict.Outdated => RuleDescriptors.Outdated,
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "The verdict is no finding."),
    };
}
