// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Traffic.Scenarios.Fuzzing;

/// <summary>One request and what must become of it.</summary>
internal sealed record FuzzRequest(byte[] Bytes, FuzzOutcome Outcome)
{
    public int Status => Outcome switch
    {
        FuzzOutcome.Missing or FuzzOutcome.Match or FuzzOutcome.Accepted => 200,
        FuzzOutcome.BadRequest => 400,
        _ => 403,
    };
}
