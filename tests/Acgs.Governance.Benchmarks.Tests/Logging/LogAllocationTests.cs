// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Benchmarks.Logging;

namespace Acgs.Governance.Benchmarks.Tests.Logging;

/// <summary>The bar of the log stamp, exact.</summary>
public sealed class LogAllocationTests
{
    [Theory(SkipUnless = nameof(LeastAllocations.IsOptimised), SkipType = typeof(LeastAllocations), Skip = "The library is a Debug build.")]
    [InlineData(Receiver.Nobody)]
    [InlineData(Receiver.OpenTelemetry)]
    public void Stamp_AllocatesNothingOnTopOfTheExtendedLogger(Receiver receiver)
    {
        using var extended = LogPipeline.Start(receiver, Stamp.ExtendedLogger, inActivity: false);
        using var ours = LogPipeline.Start(receiver, Stamp.Ours, inActivity: false);

        Assert.Equal(LeastAllocations.PerRun(extended.Generated), LeastAllocations.PerRun(ours.Generated));
        Assert.Equal(LeastAllocations.PerRun(extended.Template), LeastAllocations.PerRun(ours.Template));
    }
}
