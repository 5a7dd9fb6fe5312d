// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.CodeAnalysis;

namespace Acgs.Governance.Analyzers.Usage;

/// <summary>Answers what a type is.</summary>
internal static class TypeTest
{
    /// <summary>Whether <paramref name="type"/> is <paramref name="target"/> or implements it.</summary>
    public static bool IsOrImplements(ITypeSymbol? type, INamedTypeSymbol target) =>
        type is not null
        && (SymbolEqualityComparer.Default.Equals(type, target) || type.AllInterfaces.Contains(target, SymbolEqualityComparer.Default));
}
