// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Commands.Caches;
using Acgs.Governance.Operations.Caches;

namespace Acgs.Governance.Cli.Tests.Commands.Caches;

public sealed class CacheClearRecordTests
{
    // Also without a key that was counted some may be gone: the answer to the first batch was lost.
    [Theory]
    [InlineData(0, false, "it closes the connection", "failed")]
    [InlineData(7, false, "it closes the connection", "failed")]
    [InlineData(0, true, null, "stopped")]
    [InlineData(0, false, null, "nothing_removed")]
    [InlineData(7, false, null, "succeeded")]
    public void Outcome_OfARemoval_IsFailureFirst(long count, bool isStopped, string? failure, string expected) =>
        Assert.Equal(expected, CacheClearRecord.OutcomeOf(new CacheRemoval(count, isStopped, failure)));
}
