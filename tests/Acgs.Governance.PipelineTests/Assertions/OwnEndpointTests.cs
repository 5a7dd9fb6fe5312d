// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.Json;
using Acgs.Governance.PipelineTests.Hosting;
using Acgs.Governance.PipelineTests.Parts;
using Acgs.Governance.PipelineTests.Recording;
using Acgs.Governance.PipelineTests.Shapes;

namespace Acgs.Governance.PipelineTests.Assertions;

public sealed class OwnEndpointTests
{
    public static TheoryData<string> Hosts => AllShapes.Names;

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task OwnEndpoint_BehindThePipeline_AnswersWithItsBody(string host)
    {
        var recording = await Recordings.GovernedAsync(host);

        var own = recording.Exchanges.Where(seen => seen.Exchange.AnsweredBy == AnsweredBy.OwnEndpoint).ToList();
        Assert.Empty(from seen in own from flaw in Flaws(seen) select $"{seen.Exchange.Name}: {flaw}");
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task OwnEndpoint_BehindThePipeline_StaysOutOfTracesAndRequestMetrics(string host)
    {
        var recording = await Recordings.GovernedAsync(host);

        Assert.Empty(
            from seen in recording.Exchanges
            where seen.Exchange.AnsweredBy == AnsweredBy.OwnEndpoint
            from told in seen.Telemetry.Spans.Where(span => span.Contains(" Recorded", StringComparison.Ordinal))
                .Concat(seen.Telemetry.Measurements.Where(measured => measured.StartsWith("http.server.request.duration", StringComparison.Ordinal)))
            select $"{seen.Exchange.Name}: {told}");
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task OwnEndpoint_WhoseAddressIsTaken_IsNotMappedAndOneWarningSaysSo(string host)
    {
        var recording = await Recordings.GovernedAsync(host);

        var warnings = recording.OwnStart.Where(record => record.Level >= LogLevel.Warning).Select(record => record.Message).ToList();
        Assert.Empty(
            from path in OwnEndpoints.Taken(AllShapes.Of(host))
            let naming = warnings.Count(warning => warning.Contains(path, StringComparison.Ordinal) && warning.Contains(KeyOf(path), StringComparison.Ordinal))
            where naming != 1
            select $"{path}: {naming} of [{string.Join(" | ", warnings)}]");
        Assert.Equal(OwnEndpoints.Taken(AllShapes.Of(host)).Count(), warnings.Count);
    }

    private static string KeyOf(string path) => path switch
    {
        "/health" => "Acgs:Health:Path",
        "/info" => "Acgs:Info:Path",
        _ => "Acgs:Metrics:Path",
    };

    private static IEnumerable<string> Flaws(Seen seen)
    {
        var (answer, exchange) = (seen.Answer, seen.Exchange);
        var mediaType = answer.Headers["Content-Type"].FirstOrDefault()?.Split(';')[0];
        if (answer.Status != 200 || mediaType != exchange.MediaType)
        {
            yield return $"{answer.Status} {mediaType} {answer.Body} {answer.Failure}";
        }

        if (answer.Headers.Contains("Age"))
        {
            yield return "it came out of a cache";
        }

        if (exchange.Method != HttpMethod.Head && !HasContent(answer.Body, exchange.MediaType))
        {
            yield return $"its body is \"{answer.Body}\"";
        }
    }

    private static bool HasContent(string body, string? mediaType) => mediaType switch
    {
        "application/json" => IsJsonWithHash(body),
        // ServingStatus.SERVING, as the one field of the answer.
        "application/grpc" => body == "\0\0\0\0\u0002\b\u0001",
        "text/html" => body.Contains("</html>", StringComparison.Ordinal),
        _ => body.Contains("acgs_requests_total{", StringComparison.Ordinal),
    };

    private static bool IsJsonWithHash(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.GetProperty("constitutional_hash").GetString() == Hash.Right;
        }
        catch (Exception malformed) when (malformed is JsonException or KeyNotFoundException)
        {
            return false;
        }
    }
}
