// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Health.Dependencies;

/// <summary>The request and the expected response of an HTTP probe.</summary>
/// <param name="Address">The URL.</param>
/// <param name="ExpectedStatus">The status code of a healthy response.</param>
/// <param name="IsGoverned">Whether the response must state our constitutional hash.</param>
internal sealed record HttpTarget(Uri Address, int ExpectedStatus, bool IsGoverned)
{
    /// <summary>The range of status codes, to complete an error message.</summary>
    public const string StatusRule = "must be a whole number between 100 and 599";

    public HttpTarget(Uri address, HttpDependencyOptions options)
        : this(address, options.ExpectedStatus, options.Governed)
    {
    }
}
