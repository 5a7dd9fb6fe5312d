// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;

namespace Acgs.Governance.Outgoing;

/// <summary>One entry of the allow-list. Error messages never repeat it: it may contain a password.</summary>
/// <param name="Name">The host in the form of <see cref="Uri.IdnHost"/>.</param>
/// <param name="Port">The port, or <see langword="null"/> for every port.</param>
/// <param name="MatchesSubdomains">Whether it matches the subdomains of <paramref name="Name"/> instead of the name itself.</param>
internal readonly record struct HostPattern(string Name, int? Port, bool MatchesSubdomains)
{
    public const string Rule = "must be a host such as auth.acgs.example, *.acgs.example, localhost:8001 or [::1]:8001";

    private const string NoHost = "it is neither a host name nor an address";

    /// <summary>Parses an entry; returns the problem, to complete an error message, or <see langword="null"/>.</summary>
    public static string? Parse(string? text, out HostPattern pattern)
    {
        pattern = default;
        if (FindUnsupportedPart(text) is { } problem)
        {
            return problem;
        }

        var below = text!.StartsWith("*.", StringComparison.Ordinal);
        var host = below ? text[2..] : text;
        var end = EndOfHost(host);
        if (end < 0)
        {
            return "an IPv6 address must be in brackets";
        }

        return TryReadPort(host.AsSpan(end), out var port)
            ? ParseName(host[..end], below, port, out pattern)
            : "the port is not a number from 1 to 65535";
    }

    private static string? FindUnsupportedPart(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "it is empty";
        }

        if (text.Contains("://", StringComparison.Ordinal))
        {
            return "it has a scheme";
        }

        if (text.Contains('@'))
        {
            return "it has a user name";
        }

        return text.AsSpan().IndexOfAny("/\\?#") >= 0 ? "it has a path, a query or a fragment" : null;
    }

    private static int EndOfHost(string text)
    {
        if (text.StartsWith('['))
        {
            return text.IndexOf(']') + 1 is > 0 and var closed ? closed : text.Length;
        }

        var colon = text.IndexOf(':');
        return colon < 0 ? text.Length
            : colon == text.LastIndexOf(':') ? colon
            : -1;
    }

    private static bool TryReadPort(ReadOnlySpan<char> text, out int? port)
    {
        port = null;
        if (text.IsEmpty)
        {
            return true;
        }

        if (text[0] != ':' || !int.TryParse(text[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 65535)
        {
            return false;
        }

        port = number;
        return true;
    }

    private static string? ParseName(string name, bool below, int? port, out HostPattern pattern)
    {
        pattern = default;
        if (name.Contains('*'))
        {
            return "'*' is allowed only as the first label, as in *.acgs.example";
        }

        // Uri also parses the addresses of requests, so that both sides are normalized in the same way.
        var kind = Uri.CheckHostName(name);
        if (kind is not (UriHostNameType.Dns or UriHostNameType.IPv4 or UriHostNameType.IPv6)
            || (below && kind != UriHostNameType.Dns)
            || !Uri.TryCreate($"http://{name}/", UriKind.Absolute, out var address))
        {
            return NoHost;
        }

        pattern = new HostPattern(address.IdnHost, port, below);
        return null;
    }
}
