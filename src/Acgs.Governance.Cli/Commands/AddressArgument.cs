// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Commands;

/// <summary>An address of HTTP on the command line.</summary>
internal static class AddressArgument
{
    private const string PasswordVariable = "ACGS_HTTP_PASSWORD";

    /// <summary>Reads an address that a user gave. The password of a user in it is that of a variable.</summary>
    /// <exception cref="UsageException">It is none of HTTP, or others can read its password.</exception>
    public static Uri Parse(string option, string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw new UsageException($"{option} takes an address such as http://localhost:8080.");
        }

        return address.UserInfo.Contains(':', StringComparison.Ordinal)
            ? throw new UsageException(
                $"{option} has a password, which others on the machine can read: leave it out, and set {PasswordVariable}.")
            : address.UserInfo.Length > 0 && Environment.GetEnvironmentVariable(PasswordVariable) is { Length: > 0 } password
            ? new UriBuilder(address) { Password = Uri.EscapeDataString(password) }.Uri
            : address;
    }
}
