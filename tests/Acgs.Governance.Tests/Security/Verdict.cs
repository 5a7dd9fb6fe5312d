// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Tests.Security;

/// <summary>
/// What becomes of one request: the status, and a word. <c>match</c>, <c>accepted</c>, <c>missing</c>, <c>mismatch</c>, <c>malformed</c>
/// and <c>ambiguous</c> are outcomes of the policy; <c>exempt</c> is counted and not evaluated, <c>ours</c> is an endpoint of the library,
/// <c>server</c> an answer that Kestrel gives by itself, and <c>unread</c> one to a request that matched and could not be read to its end.
/// </summary>
internal sealed record Verdict(int Status, string Word)
{
    public bool IsStamped => Word is not ("server" or "unread");

    public bool IsCounted => Word is not ("server" or "ours");

    public bool IsEvaluated => IsSuccess || Broken is not null;

    public bool IsSuccess => Word is "match" or "accepted" or "unread";

    public string? Broken => Word is "mismatch" or "malformed" or "ambiguous" ? $"constitutional_hash_{Word}" : null;

    /// <summary>Reads a list such as <c>200 match, 403 mismatch</c>.</summary>
    public static IReadOnlyList<Verdict> Parse(string list) =>
        [.. list.Split(", ").Select(verdict => verdict.Split(' ')).Select(parts => new Verdict(int.Parse(parts[0], null), parts[1]))];
}
