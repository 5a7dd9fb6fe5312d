// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.PipelineTests.Hosting;
using Acgs.Governance.PipelineTests.Recording;
using Acgs.Governance.PipelineTests.Shapes;

namespace Acgs.Governance.PipelineTests.Assertions;

/// <summary>Contract 3, "A guest in the host's pipeline": with us in it a service behaves as without us.</summary>
public sealed class SameAsWithoutUsTests
{
    public static TheoryData<string> Hosts => AllShapes.Names;

    [Theory]
    [MemberData(nameof(Hosts))]
    public Task Answer_WithUs_IsTheSameButForTheStamp(string host) => AssertSameAsync(host, seen => seen.Answer.WithoutStamp);

    [Theory]
    [MemberData(nameof(Hosts))]
    public Task Spans_WithUs_AreTheSameButForOurTag(string host) => AssertSameAsync(host, seen => seen.Telemetry.Spans);

    [Theory]
    [MemberData(nameof(Hosts))]
    public Task Measurements_WithUs_AreTheSame(string host) => AssertSameAsync(host, seen => seen.Telemetry.Measurements);

    [Theory]
    [MemberData(nameof(Hosts))]
    public Task DiagnosticEvents_WithUs_AreTheSame(string host) => AssertSameAsync(host, seen => seen.Telemetry.Events);

    [Theory]
    [MemberData(nameof(Hosts))]
    public Task LogRecords_WithUs_AreTheSameButForOurs(string host) => AssertSameAsync(host, seen => seen.Telemetry.Records.Select(record => record.Text));

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task StartRecords_WithUs_AreTheSameButForOurs(string host)
    {
        var (with, without) = (await Recordings.GovernedAsync(host), await Recordings.WithoutUsAsync(host));

        Assert.Empty(Differences("start", without.OtherStart.Order(StringComparer.Ordinal), with.OtherStart.Order(StringComparer.Ordinal)));
    }

    // Two hosts that do not work are the same.
    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task Application_WithoutUs_Works(string host)
    {
        var recording = await Recordings.WithoutUsAsync(host);

        Assert.Empty(
            from seen in recording.Exchanges
            where seen.Exchange.Says is { } says && (seen.Answer.Status is not (200 or 101) || !seen.Answer.Body.Contains(says, StringComparison.Ordinal))
            select $"{seen.Exchange.Name}: {seen.Answer.Status} \"{seen.Answer.Body}\"");
    }

    private static async Task AssertSameAsync(string host, Func<Seen, IEnumerable<string>> select)
    {
        var (with, without) = (await Recordings.GovernedAsync(host), await Recordings.WithoutUsAsync(host));

        Assert.Empty(without.Exchanges.SelectMany(seen => Differences(seen.Exchange.Name, select(seen), select(with.Of(seen.Exchange.Name)))));
    }

    private static List<string> Differences(string name, IEnumerable<string> without, IEnumerable<string> with)
    {
        var (before, after) = (without.ToList(), with.ToList());
        var lines = Minus(before, after).Select(line => $"{name}: - {line}").Concat(Minus(after, before).Select(line => $"{name}: + {line}")).ToList();
        return lines.Count > 0 || before.SequenceEqual(after) ? lines : [$"{name}: another order: {string.Join(" | ", after)}"];
    }

    // With repetitions: a line that is there twice and was there once is a difference.
    private static List<string> Minus(IEnumerable<string> lines, IEnumerable<string> others)
    {
        var rest = lines.ToList();
        foreach (var other in others)
        {
            rest.Remove(other);
        }

        return rest;
    }
}
