// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Health.Dependencies;

/// <summary>Validates URLs without repeating them: they may contain a password.</summary>
internal static class HttpAddress
{
    /// <summary>The problem with a URL, to complete an error message; <see langword="null"/> if it is valid.</summary>
    public static string? FindProblem(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "is not set; set it to a URL such as http://localhost:3001/api/health";
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
        {
            return "is not an absolute http or https URL; its value is not shown because it may contain a password";
        }

        return address.UserInfo.Length == 0
            ? null
            : "contains a user name or password; remove them, probes do not authenticate";
    }
}
