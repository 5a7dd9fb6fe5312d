// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Health.Dependencies;

/// <summary>Judges addresses, without ever repeating one: a password may stand in it.</summary>
internal static class HttpAddress
{
    /// <summary>What is wrong with an address, as the end of a sentence; <see langword="null"/> if it can be probed.</summary>
    public static string? FindProblem(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "is not set; set it to an address such as http://localhost:3001/api/health";
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
        {
            return "is no absolute http or https address; its value is not shown because it may hold a password";
        }

        return address.UserInfo.Length == 0
            ? null
            : "holds a user name or a password; a probe logs in nowhere, take them out";
    }
}
