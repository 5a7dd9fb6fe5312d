// Constitutional Hash: cdd01ef066bc6cf2

using System.Net;

namespace Acgs.Governance.Alerts.Delivery;

/// <summary>Which addresses can be configured.</summary>
internal static class WebhookAddress
{
    /// <summary>Reads the address of a webhook.</summary>
    /// <param name="text">What was configured.</param>
    /// <param name="allowsInsecure">Whether HTTP may leave this machine.</param>
    /// <returns>The address, or what is wrong with it, which does not repeat it: there may be a token in it.</returns>
    public static (Uri? Url, string? Problem) Parse(string? text, bool allowsInsecure)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http"))
        {
            return (null, "must be an address such as https://alerts.example.com/webhook");
        }

        return FindProblem(url, allowsInsecure) is { } problem ? (null, problem) : (url, null);
    }

    private static string? FindProblem(Uri url, bool allowsInsecure) => url switch
    {
        { UserInfo.Length: > 0 } => "must not have a user or password: receivers verify the signature",
        { Fragment.Length: > 0 } => "must not have a fragment (#)",
        { Scheme: "http", IsLoopback: false } when !allowsInsecure => "is not encrypted: use https, or set AllowInsecure beside it to true",
        _ => IPAddress.TryParse(url.IdnHost, out var address) && ReceiverAddresses.IsMetadata(address) ? ReceiverAddresses.MetadataRule : null,
    };
}
