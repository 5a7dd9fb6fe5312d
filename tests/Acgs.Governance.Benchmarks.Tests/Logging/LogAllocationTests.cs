// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Benchmarks.Logging;
using Acgs.Governance.Tests.Hosting;

namespace Acgs.Governance.Benchmarks.Tests.Logging;

/// <summary>The bar of the log stamp, exact.</summary>
public sealed class LogAllocationTests
{
    [Theory(SkipUnless = nameof(LibraryBuild.IsOptimised), SkipType = typeof(LibraryBuild), Skip = "The library is a Debug build.")]
    [InlineData(Receiver.Nobody, Stamp.Ours)]
    [InlineData(Receiver.OpenTelemetry, Stamp.Ours)]
    [InlineData(Receiver.OpenTelemetry, Stamp.OursInResource)]
    public void Stamp_AllocatesNothingOnTopOfTheExtendedLogger(Receiver receiver, Stamp stamp)
    {
        using var extended = LogPipeline.Start(receiver, Stamp.ExtendedLogger, inActivity: false);
        using var ours = LogPipeline.Start(receiver, stamp, inActivity: false);

        // Less is possible: the extended logger boxes the state of a template twice, ours once.
        Assert.InRange(Allocations.PerRun(ours.Generated), 0, Allocations.PerRun(extended.Generated));
        Assert.InRange(Allocations.PerRun(ours.Template), 0, Allocations.PerRun(extended.Template));
    }
}
