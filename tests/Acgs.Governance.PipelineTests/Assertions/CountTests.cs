// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.PipelineTests.Hosting;
using Acgs.Governance.PipelineTests.Recording;
using Acgs.Governance.PipelineTests.Shapes;

namespace Acgs.Governance.PipelineTests.Assertions;

public sealed class CountTests
{
    public static TheoryData<string> Hosts => AllShapes.Names;

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task Request_OfEveryKind_IsCountedOnceAndOursNever(string host)
    {
        var recording = await Recordings.GovernedAsync(host);

        Assert.Empty(Wrong(recording, "acgs.requests", seen => seen.Exchange.AnsweredBy == AnsweredBy.OwnEndpoint ? [] : [$"acgs.requests status={Status(seen)} +1"]));
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task Hash_OfEveryKind_IsEvaluatedOnceOrNotAtAllAsDeclared(string host)
    {
        var recording = await Recordings.GovernedAsync(host);

        Assert.Empty(Wrong(recording, "acgs.constitutional", seen => Evaluated(seen.Exchange.Outcome)));
    }

    private static IEnumerable<string> Wrong(HostRecording recording, string counters, Func<Seen, IEnumerable<string>> expected) =>
        from seen in recording.Exchanges
        let counted = seen.Counted.Where(series => series.StartsWith(counters, StringComparison.Ordinal))
        where !counted.SequenceEqual(expected(seen))
        select $"{seen.Exchange.Name}: {seen.Answer.Status} counted [{string.Join(", ", counted)}]";

    // Contract 3: only the end of the client's patience is a 499, an exception of the application is one as any other.
    private static int Status(Seen seen) => seen.Answer.Status != 0 ? seen.Answer.Status : seen.Exchange.Path.Contains("fail", StringComparison.Ordinal) ? 500 : 499;

    private static IEnumerable<string> Evaluated(string? outcome) => outcome switch
    {
        null => [],
        "match" => ["acgs.constitutional.compliance +1", "acgs.constitutional.compliance.success +1"],
        _ => ["acgs.constitutional.compliance +1", $"acgs.constitutional.violations rule=constitutional_hash_{outcome} +1"],
    };
}
