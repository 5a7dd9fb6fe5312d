// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Tests.Outgoing;

/// <summary>One request as a server saw it. A header that was not there is <see langword="null"/>; one that was there twice is joined by <c>|</c>.</summary>
internal sealed record Hop(
    string Method, string Protocol, string Host, string Target, string? Hash, string? Authorization, string? Cookie, string? Trace, string? Length, string Body)
{
    /// <summary>All that a client without us would have sent as well; of a trace only whether it is there.</summary>
    public Hop WithoutOurs => this with { Hash = null, Trace = Trace is null ? null : "…" };
}
