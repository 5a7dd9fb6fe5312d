// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;
using Acgs.Governance.Caching;
using Acgs.Governance.Compliance;
using Acgs.Governance.Constitution;
using Acgs.Governance.Requests;
using Acgs.Governance.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace Acgs.Governance.Tests.Requests;

/// <summary>What a request costs on the heap, while a listener reads every instrument.</summary>
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

    [Theory(SkipUnless = nameof(IsOptimised), Skip = "The library is a Debug build: its asynchronous methods allocate.")]
    [InlineData(null, false)]
    [InlineData(Hash.Active, false)]
    [InlineData(Hash.Older, false)]
    [InlineData(Hash.Active, true)]
    [InlineData(Hash.Foreign, true)]
    public void Pipeline_ARequestThatPasses_AllocatesNothing(string? stated, bool exempt)
    {
        var context = new DefaultHttpContext { RequestServices = _app.Services };
        context.Features.Set<IHttpResponseFeature>(new QuietResponse());
        context.Request.Path = "/api";
        context.Request.Headers[ConstitutionalHashes.HeaderName] = stated;
        context.SetEndpoint(new(null, exempt ? new(new ConstitutionalExemptAttribute { Reason = "test" }) : new("other"), "test"));
        RequestDelegate end = static _ => Task.CompletedTask;
        var judged = ActivatorUtilities.CreateInstance<ComplianceMiddleware>(_app.Services, end);
        var outermost = ActivatorUtilities.CreateInstance<RequestMiddleware>(_app.Services, (RequestDelegate)judged.InvokeAsync);

        Assert.Equal(0, Allocations.PerRun(() => Assert.True(outermost.InvokeAsync(context).IsCompletedSuccessfully)));
    }

    private T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();
}
