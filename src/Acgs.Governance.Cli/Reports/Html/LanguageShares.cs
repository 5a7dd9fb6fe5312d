// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;

namespace Acgs.Governance.Cli.Reports.Html;

/// <summary>Files in scope by file type.</summary>
internal static class LanguageShares
{
    public static IReadOnlyList<Share> Of(CheckResult check) =>
        Shares.Count(check, index => check.Results[index].Type is var type && type == SourceType.CSharp ? "csharp" : type?.Row?.Id ?? "other");
}
