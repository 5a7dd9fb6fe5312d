// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;
using Acgs.Governance.Caching;
using Acgs.Governance.Compliance;
using Acgs.Governance.Requests;
using Acgs.Governance.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace Acgs.Governance.Tests.Requests;

/// <summary>What the parts of a request cost on the heap, while a listener reads every instrument; the whole is a gate of the benchmarks' tests.</summary>
public sealed class AllocationTests : IDisposable
{
    private readonly WebApplication _app;
    private readonly MeterListener _listener = new();

    public AllocationTests()
    {
        var builder = GovernedApp.CreateBuilder(new() { ["Acgs:AcceptedHashes:0:Hash"] = Hash.Older });
        builder.AddAcgsGovernance().AddCache("policies");
        _app = builder.Build();
        var factory = _app.Services.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope == factory)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((_, _, _, _) => { });
        _listener.SetMeasurementEventCallback<double>((_, _, _, _) => { });
        _listener.Start();
    }

    /// <summary>Only optimised code keeps the state of an asynchronous method on the stack.</summary>
    public static bool IsOptimised =>
        typeof(RequestMetrics).Assembly.GetCustomAttribute<DebuggableAttribute>()?.IsJITOptimizerDisabled != true;

    public void Dispose()
    {
        _listener.Dispose();
        ((IDisposable)_app).Dispose();
    }

    [Theory]
    [InlineData]
    [InlineData(Hash.Active)]
    [InlineData(Hash.Older)]
    [InlineData(Hash.Foreign)]
    [InlineData("CDD01EF066BC6CF2")]
    [InlineData("cdd01ef066bc6cf2,cdd01ef066bc6cf2")]
    [InlineData(Hash.Active, Hash.Active)]
    public void Policy_AnyValue_AllocatesNothing(params string[] stated)
    {
        var policy = Get<CompliancePolicy>();
        var values = new StringValues(stated);

        Assert.Equal(0, Allocations.PerRun(() => policy.Evaluate(values)));
    }

    [Theory]
    [InlineData("/api/policies/7")]
    [InlineData("/health/ready")]
    [InlineData("/healthXYZ")]
    public void ExemptPaths_AnyPath_AllocateNothing(string path)
    {
        var exempt = Get<ExemptPaths>();
        var value = new PathString(path);

        Assert.Equal(0, Allocations.PerRun(() => exempt.Contain(value)));
    }

    [Fact]
    public void Metrics_AnyOutcome_AllocateNothing()
    {
        var requests = Get<RequestMetrics>();
        var compliance = Get<ComplianceMetrics>();
        var cache = _app.Services.GetRequiredKeyedService<GovernanceCache>("policies");

        Assert.Equal(0, Allocations.PerRun(() => requests.Record(204, TimeSpan.FromMilliseconds(3))));
        Assert.Equal(0, Allocations.PerRun(() => requests.Record(799, TimeSpan.FromMilliseconds(3))));
        Assert.Equal(0, Allocations.PerRun(() => compliance.Record(ComplianceOutcome.Match, null)));
        Assert.Equal(0, Allocations.PerRun(() => compliance.Record(ComplianceOutcome.Mismatch, ComplianceRule.Mismatch)));
        Assert.Equal(0, Allocations.PerRun(cache.Hit));
        Assert.Equal(0, Allocations.PerRun(cache.Miss));
    }

    private T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();
}
