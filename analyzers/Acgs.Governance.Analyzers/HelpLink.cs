// Constitutional Hash: cdd01ef066bc6cf2

using System.Reflection;

namespace Acgs.Governance.Analyzers;

/// <summary>The page of a rule, where the build of the package named an address (property <c>AcgsRulePages</c>).</summary>
internal static class HelpLink
{
    private const string Place = "{id}";

    private static readonly string? Pages = typeof(HelpLink).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(attribute => attribute.Key == "AcgsRulePages")?.Value;

    /// <summary>The address of the page of the rule <paramref name="id"/>; <see langword="null"/> where no pages are published.</summary>
    public static string? For(string id) => For(id, Pages);

    /// <summary>The same for another address, in which <c>{id}</c> stands for the number of the rule.</summary>
    internal static string? For(string id, string? pages) => pages?.Replace(Place, id);
}
