// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;

namespace Acgs.Governance.Cli.Reports.Html;

/// <summary>Evaluated files by type, under the names that the table of types gives them.</summary>
internal static class LanguageShares
{
    /// <summary>The types, the most frequent first.</summary>
    public static IReadOnlyList<Share> Of(CheckResult check)
    {
        var counter = new ShareCounter();
        foreach (var result in check.Results)
        {
            if (ShareCounter.IsJudged(result))
            {
                counter.Add(result.Type == SourceType.CSharp ? "csharp" : result.Type?.Row?.Id ?? "other", result);
            }
        }

        return counter.Shares();
    }
}
