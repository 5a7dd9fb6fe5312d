// Constitutional Hash: cdd01ef066bc6cf2

namespace Xunit;

/// <summary>What xunit 3 offers to tests and xunit 2 does not; nobody cancels here.</summary>
internal sealed class TestContext
{
    public static TestContext Current { get; } = new();

    public CancellationToken CancellationToken { get; }
}
