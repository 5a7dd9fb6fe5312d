// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PipelineTests.Recording;

/// <summary>A request and what is expected of its answer.</summary>
/// <param name="Name">A name that is unique among those of one host.</param>
/// <param name="Method">The method.</param>
/// <param name="Path">Path and query, with the base path.</param>
internal sealed record Exchange(string Name, HttpMethod Method, string Path)
{
    /// <summary>What the request states in <c>X-Constitutional-Hash</c>, one field each.</summary>
    public IReadOnlyList<string> Hashes { get; init; } = [];

    /// <summary>The other header fields.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The body of the request, if it has one.</summary>
    public HttpContent? Body { get; init; }

    /// <summary>What the client says over the WebSocket that it gets, before it waits for a frame and closes it.</summary>
    public string? FirstMessage { get; init; }

    /// <summary>Who answers.</summary>
    public AnsweredBy AnsweredBy { get; init; }

    /// <summary>What the evaluation of the header is counted as: an outcome of the contract, or <see langword="null"/> where nothing is counted.</summary>
    public string? Outcome { get; init; }

    /// <summary>What the body of the application's answer contains, where that shows that the shape works.</summary>
    public string? Says { get; init; }

    /// <summary>The media type of an answer of ours.</summary>
    public string? MediaType { get; init; }

    /// <summary>Whether no user is named, also where the service asks for one everywhere.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>Whether the client gives up as soon as the service is at it.</summary>
    public bool IsGivenUp { get; init; }
}
