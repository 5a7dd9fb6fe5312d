// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.TestServers;

/// <summary>A server that the tests run, as found on this machine.</summary>
/// <param name="Name">The product's name, for messages.</param>
/// <param name="Package">Debian's package.</param>
/// <param name="Path">The executable, or <see langword="null"/> when it is not installed.</param>
public sealed record ServerBinary(string Name, string Package, string? Path)
{
    /// <summary>Returns the executable; when it is missing the calling test is skipped, or fails where <c>CI</c> is <c>true</c>.</summary>
    /// <remarks>Call it from the body of a test: xUnit reports a skip inside a fixture's initialisation as an error.</remarks>
    public string Require()
    {
        if (Path is null)
        {
            Report(Environment.GetEnvironmentVariable("CI"));
        }

        return Path;
    }

    internal string MissingReason => $"{Name} is not installed: run ./test.sh, which installs it.";

    // A build server that skips in silence would prove nothing, so it fails there.
    internal static bool FailsWhenMissing(string? ci) => string.Equals(ci, "true", StringComparison.OrdinalIgnoreCase);

    [System.Diagnostics.CodeAnalysis.DoesNotReturn]
    internal void Report(string? ci) => throw new ServerMissingException(MissingReason, FailsWhenMissing(ci));
}
