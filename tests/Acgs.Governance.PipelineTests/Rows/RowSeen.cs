// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.PipelineTests.Recording;

namespace Acgs.Governance.PipelineTests.Rows;

/// <summary>What a client got, and by how much our counters rose for it.</summary>
internal sealed record RowSeen(Answer Answer, IReadOnlyList<string> Counted)
{
    public static readonly string[] Mismatch =
        ["acgs.constitutional.compliance +1", "acgs.constitutional.violations rule=constitutional_hash_mismatch +1", "acgs.requests status=403 +1"];

    public static readonly string[] Missing =
        ["acgs.constitutional.compliance +1", "acgs.constitutional.violations rule=constitutional_hash_missing +1", "acgs.requests status=403 +1"];

    public int Status => Answer.Status;

    public string? Header(string name) => Answer.Headers[name].SingleOrDefault();
}
