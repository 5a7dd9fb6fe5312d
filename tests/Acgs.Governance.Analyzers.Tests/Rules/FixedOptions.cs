// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Acgs.Governance.Analyzers.Tests.Rules;

/// <summary>Options out of a dictionary, which is what the compiler hands over.</summary>
internal sealed class FixedOptions(Dictionary<string, string> values) : AnalyzerConfigOptions
{
    public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
}
