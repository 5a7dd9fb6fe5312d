// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.Ledger;

namespace Acgs.Governance.Cli.Reports.Ledger;

/// <summary>The names of findings in documents, such as <c>record_changed</c>.</summary>
internal static class KindName
{
    public static string Of(LedgerFindingKind kind) => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());
}
