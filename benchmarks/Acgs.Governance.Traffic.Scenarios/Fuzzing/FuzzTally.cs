// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Traffic.Scenarios.Fuzzing;

/// <summary>What was sent and what came back, written by one thread.</summary>
internal sealed class FuzzTally
{
    private readonly long[] _sent = new long[Enum.GetValues<FuzzOutcome>().Length];

    /// <summary>Requests that were answered, with whatever status.</summary>
    public long Answered { get; private set; }

    /// <summary>Requests whose connection ended instead.</summary>
    public long Unanswered { get; private set; }

    /// <summary>Answers with another status than the request had to get.</summary>
    public long Surprises { get; private set; }

    /// <summary>Answers of the service without the active hash.</summary>
    public long Unstamped { get; private set; }

    /// <summary>The first surprise, to be looked into.</summary>
    public string FirstSurprise { get; private set; } = "";

    public long Of(FuzzOutcome outcome) => _sent[(int)outcome];

    public void Send(FuzzRequest request) => _sent[(int)request.Outcome]++;

    public void Answer(FuzzRequest request, int status, bool stamped)
    {
        Answered++;
        Unstamped += stamped || status == 400 ? 0 : 1;
        if (status != request.Status)
        {
            Surprises++;
            FirstSurprise = FirstSurprise.Length > 0 ? FirstSurprise : $"{status} for {request.Outcome}: {Convert.ToHexString(request.Bytes)}";
        }
    }

    public void Lose() => Unanswered++;

    /// <summary>By how much every counter of the service must have grown that has grown at all.</summary>
    public Dictionary<string, double> Expected()
    {
        var passed = Of(FuzzOutcome.Missing) + Of(FuzzOutcome.Match) + Of(FuzzOutcome.Accepted);
        var refused = Of(FuzzOutcome.Mismatch) + Of(FuzzOutcome.Malformed) + Of(FuzzOutcome.Ambiguous);
        return new()
        {
            ["acgs_requests_total{status=\"200\"}"] = passed,
            ["acgs_requests_total{status=\"403\"}"] = refused,
            ["acgs_request_duration_seconds_count{status=\"2xx\"}"] = passed,
            ["acgs_request_duration_seconds_count{status=\"4xx\"}"] = refused,
            ["acgs_constitutional_compliance_total"] = passed + refused - Of(FuzzOutcome.Missing),
            ["acgs_constitutional_compliance_success_total"] = passed - Of(FuzzOutcome.Missing),
            ["acgs_constitutional_violations_total{rule=\"constitutional_hash_mismatch\"}"] = Of(FuzzOutcome.Mismatch),
            ["acgs_constitutional_violations_total{rule=\"constitutional_hash_malformed\"}"] = Of(FuzzOutcome.Malformed),
            ["acgs_constitutional_violations_total{rule=\"constitutional_hash_ambiguous\"}"] = Of(FuzzOutcome.Ambiguous),
        };
    }
}
