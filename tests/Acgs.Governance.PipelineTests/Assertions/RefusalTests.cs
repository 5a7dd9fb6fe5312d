// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.PipelineTests.Hosting;
using Acgs.Governance.PipelineTests.Parts;
using Acgs.Governance.PipelineTests.Recording;
using Acgs.Governance.PipelineTests.Shapes;
using Acgs.Governance.PipelineTests.Styles;

namespace Acgs.Governance.PipelineTests.Assertions;

public sealed class RefusalTests
{
    private const string Grpc = "application/grpc";

    public static TheoryData<string> Hosts => AllShapes.Names;

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task Refusal_OfEveryKind_SaysWhyAndCannotBeCached(string host)
    {
        var recording = await Recordings.GovernedAsync(host);

        var refused = recording.Exchanges.Where(seen => seen.Exchange.AnsweredBy == AnsweredBy.Refusal).ToList();
        Assert.Empty(from seen in refused from flaw in Flaws(seen) select $"{seen.Exchange.Name}: {flaw}");
    }

    // Contract 3: an honest caller gets what it would have got, not a refusal out of a cache.
    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task HonestCaller_OfARefusedAddress_GetsItsAnswer(string host)
    {
        var recording = await Recordings.GovernedAsync(host);

        Assert.Equal((200, "ok"), Of(recording, AppTraffic.AfterRefusal));
        Assert.Equal((200, "ok"), Of(recording, AppTraffic.AfterGrpcRefusal));
        Assert.Equal((200, "required"), Of(recording, AppTraffic.RequiredAndRight));
    }

    private static (int Status, string Body) Of(HostRecording recording, string exchange) =>
        (recording.Of(exchange).Answer.Status, recording.Of(exchange).Answer.Body);

    private static IEnumerable<string> Flaws(Seen seen)
    {
        var (answer, exchange) = (seen.Answer, seen.Exchange);
        if (exchange.Body?.Headers.ContentType?.MediaType == Grpc)
        {
            return Flaws(answer, [("status", "200", $"{answer.Status}"), ("media type", Grpc, MediaType(answer)), ("grpc-status", "7", One(answer, "grpc-status"))]);
        }

        var problem = MediaType(answer) == "application/problem+json" ? JsonDocument.Parse(answer.Body).RootElement : JsonDocument.Parse("{}").RootElement;
        return Flaws(
            answer,
            [
                ("status", "403", $"{answer.Status}"),
                ("media type", "application/problem+json", MediaType(answer)),
                ("error", $"constitutional_hash_{exchange.Outcome}", Member(problem, "error")),
                ("constitutional_hash", Hash.Right, Member(problem, "constitutional_hash")),
                ("Cache-Control", "no-store", One(answer, "Cache-Control")),
            ]);
    }

    private static IEnumerable<string> Flaws(Answer answer, IEnumerable<(string Name, string Expected, string? Actual)> values) =>
        from value in values
        where value.Expected != value.Actual
        select $"{value.Name} is \"{value.Actual}\", not \"{value.Expected}\" ({answer.Status})";

    private static string? MediaType(Answer answer) => One(answer, "Content-Type")?.Split(';')[0];

    private static string? One(Answer answer, string header) => answer.Headers[header].FirstOrDefault();

    private static string? Member(JsonElement problem, string name) => problem.TryGetProperty(name, out var value) ? value.GetString() : null;
}
