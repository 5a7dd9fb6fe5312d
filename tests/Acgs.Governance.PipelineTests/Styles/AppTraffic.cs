// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.PipelineTests.Parts;
using Acgs.Governance.PipelineTests.Recording;

namespace Acgs.Governance.PipelineTests.Styles;

/// <summary>The requests to the routes that every application has.</summary>
internal static class AppTraffic
{
    public const string ThrowBad = "throw-bad";
    public const string RequiredAndRight = "required, right hash";
    public const string AfterRefusal = "ok after a refusal";
    public const string AfterGrpcRefusal = "ok after a refusal that said gRPC";

    public static IEnumerable<Exchange> Exchanges =>
    [
        Get("ok") with { Says = "ok" },
        Get("ok") with { Name = "ok once more" },
        Get("ok?hash") with { Name = "ok, right hash", Hashes = [Hash.Right], Outcome = "match" },
        new("head", HttpMethod.Head, "/app/ok"),
        new("wrong method", HttpMethod.Delete, "/app/ok"),
        new("post", HttpMethod.Post, "/app/echo") { Body = new StringContent("a body to be said again"), Says = "a body to be said again" },
        new("post, right hash", HttpMethod.Post, "/app/echo") { Body = new StringContent("another body"), Hashes = [Hash.Right], Outcome = "match" },
        Get("redirect"),
        Get("empty"),
        Get("missing"),
        Get("nowhere"),
        Get("cacheable") with { Says = "made once" },
        Get("cacheable") with { Name = "cacheable once more" },
        Get("stream") with { Says = "one,two,three" },
        Get("outgoing") with { Says = "GET / HTTP/1.1", Hashes = [Hash.Right], Outcome = "match" },
        Get("exempt") with { Name = "exempt, wrong hash", Says = "exempt", Hashes = [Hash.Wrong] },
        .. Failures,
    ];

    private static IEnumerable<Exchange> Failures =>
    [
        Get("throw"),
        Get("throw") with { Name = "throw, right hash", Hashes = [Hash.Right], Outcome = "match" },
        Get("throw-late"),
        Get(ThrowBad),
        Get("throw-canceled"),
        Get("wait") with { IsGivenUp = true },
        Get("wait-and-fail") with { IsGivenUp = true },
        Get("ok?after") with { Name = "ok after failures" },
    ];

    /// <summary>The requests that are refused, and those of honest callers to the same addresses.</summary>
    public static IEnumerable<Exchange> Refusals =>
    [
        Refused("ok?mismatch", "mismatch", Hash.Wrong),
        Get("ok?mismatch") with { Name = AfterRefusal },
        Refused("ok?malformed", "malformed", Hash.Malformed),
        Refused("ok?ambiguous", "ambiguous", Hash.Right, Hash.Right),
        // Another address than the one that was answered: a cache ahead of us may have kept that answer.
        Refused("required?missing", "missing"),
        Refused("required?wrong", "mismatch", Hash.Wrong),
        Get("required") with { Name = RequiredAndRight, Hashes = [Hash.Right], AnsweredBy = AnsweredBy.GovernedApplication, Outcome = "match" },
        Refused("nowhere", "mismatch", Hash.Wrong),
        Refused("throw", "mismatch", Hash.Wrong),
        // No gRPC call: a GET that says so.
        Refused("ok?grpc", "mismatch", Hash.Wrong) with { Headers = new Dictionary<string, string> { ["Content-Type"] = "application/grpc" } },
        Get("ok?grpc") with { Name = AfterGrpcRefusal },
    ];

    private static Exchange Get(string path) => new(path, HttpMethod.Get, $"/app/{path}");

    private static Exchange Refused(string path, string outcome, params string[] hashes) =>
        Get(path) with { Name = $"{path}, {outcome}", Hashes = hashes, AnsweredBy = AnsweredBy.Refusal, Outcome = outcome };
}
