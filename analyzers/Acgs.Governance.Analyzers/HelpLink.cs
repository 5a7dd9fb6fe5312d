// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Analyzers;

/// <summary>Where the pages of the rules are published.</summary>
internal static class HelpLink
{
    private const string Root = "https://acgs.production.com/governance/rules/";

    /// <summary>The address of the page of the rule <paramref name="id"/>.</summary>
    public static string For(string id) => Root + id;
}
