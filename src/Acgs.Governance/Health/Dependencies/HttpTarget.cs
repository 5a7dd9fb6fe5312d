// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Health.Dependencies;

/// <summary>What an HTTP probe asks, and which answer is a healthy one.</summary>
/// <param name="Address">The address.</param>
/// <param name="ExpectedStatus">The status code of a healthy answer.</param>
/// <param name="IsGoverned">Whether the answer must state our constitution.</param>
internal sealed record HttpTarget(Uri Address, int ExpectedStatus, bool IsGoverned)
{
    /// <summary>The range of status codes, as the end of a sentence.</summary>
    public const string StatusRule = "must be a whole number between 100 and 599";

    public HttpTarget(Uri address, HttpDependencyOptions options)
        : this(address, options.ExpectedStatus, options.Governed)
    {
    }
}
