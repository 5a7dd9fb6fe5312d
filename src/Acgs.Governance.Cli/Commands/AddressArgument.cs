// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Commands;

/// <summary>An address of HTTP on the command line.</summary>
internal static class AddressArgument
{
    /// <summary>Reads an address that a user gave.</summary>
    /// <exception cref="UsageException">It is none of HTTP.</exception>
    public static Uri Parse(string option, string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw new UsageException($"{option} takes an address such as http://localhost:8080.");
}
