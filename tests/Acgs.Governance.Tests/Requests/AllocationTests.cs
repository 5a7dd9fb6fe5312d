// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;
using Acgs.Governance.Benchmarks.Hosting;
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

/// <summary>What the parts of a request cost on the heap, while a listener reads every instrument; the whole is a gate of the benchmarks' tests.</summary>
public sealed class AllocationTests : IDisposable
{
    private static readonly Dictionary<string, Endpoint?> Endpoints = new()
    {
        ["none"] = null,
        ["plain"] = new(null, new("other"), "test"),
        ["exempt"] = new(null, new(new ConstitutionalExemptAttribute { Reason = "test" }), "test"),
        ["required"] = new(null, new(new RequireConstitutionAttribute()), "test"),
    };

    private readonly WebApplication _app;
    private readonly MeterListener _listener = new();

    public AllocationTests()
    {
        var builder = GovernedApp.CreateBuilder(new()
        {
            ["Acgs:AcceptedHashes:0:Hash"] = Hash.Older,
            ["Acgs:Compliance:ExemptPaths:0"] = "/docs",
        });
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
        var constitution = Get<ComplianceState>().Current.Constitution;
        var values = new StringValues(stated);

        Assert.Equal(0, Allocations.PerRun(() => CompliancePolicy.Decide(ComplianceMode.Enforce, false, true, values, constitution, TimeProvider.System)));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(Hash.Active, true)]
    [InlineData(Hash.Older, true)]
    [InlineData(Hash.Foreign, false)]
    public void Context_AnyValue_AllocatesNothing(string? stated, bool allowed)
    {
        var context = Get<ConstitutionalContext>();

        Assert.Equal(allowed, context.Evaluate(stated).IsAllowed);
        Assert.Equal(0, Allocations.PerRun(() => context.Evaluate(stated)));
    }

    [Theory]
    [InlineData("/api/policies/7", false)]
    [InlineData("/docs/ready", true)]
    [InlineData("/docs/..%2fapi", false)]
    [InlineData("/docsXYZ", false)]
    public void ExemptPaths_AnyPath_AllocateNothing(string path, bool expected)
    {
        var exempt = Get<ComplianceState>().Current.Exempt;
        var value = new PathString(path);

        Assert.Equal(expected, exempt.Contain(value));
        Assert.Equal(0, Allocations.PerRun(() => exempt.Contain(value)));
    }

    [Fact]
    public void Metrics_AnyOutcome_AllocateNothing()
    {
        var requests = Get<RequestMetrics>();
        var compliance = Get<ComplianceMetrics>();
        var cache = _app.Services.GetRequiredKeyedService<GovernanceCache>("policies");

        Assert.Equal(0, Allocations.PerRun(() => requests.Record(204, seconds: 0.003)));
        Assert.Equal(0, Allocations.PerRun(() => requests.Record(799, seconds: 0.003)));
        Assert.Equal(0, Allocations.PerRun(() => compliance.Record(isCompliant: true)));
        Assert.Equal(0, Allocations.PerRun(() => compliance.Record(isCompliant: false)));
        Assert.Equal(0, Allocations.PerRun(cache.Hit));
        Assert.Equal(0, Allocations.PerRun(cache.Miss));
    }

    [Theory(SkipUnless = nameof(IsOptimised), Skip = "The library is a Debug build: its asynchronous methods allocate.")]
    [InlineData(null, "plain")]
    [InlineData(Hash.Active, "plain")]
    [InlineData(Hash.Older, "plain")]
    [InlineData(null, "exempt")]
    [InlineData(Hash.Active, "exempt")]
    [InlineData(Hash.Foreign, "exempt")]
    [InlineData(Hash.Active, "required")]
    [InlineData(Hash.Older, "required")]
    [InlineData(null, "none")]
    [InlineData(Hash.Active, "none")]
    [InlineData(Hash.Foreign, "plain", "/docs/live")]
    [InlineData(Hash.Active, "plain", "/api", ComplianceMode.Report)]
    [InlineData(Hash.Foreign, "plain", "/api", ComplianceMode.Report)]
    [InlineData("x", "plain", "/api", ComplianceMode.Report)]
    [InlineData(null, "required", "/api", ComplianceMode.Report)]
    [InlineData(Hash.Foreign, "required", "/api", ComplianceMode.Stamp)]
    public void Pipeline_ARequestThatPasses_AllocatesNothing(
        string? stated, string endpoint, string path = "/api", ComplianceMode mode = ComplianceMode.Enforce)
    {
        Get<ComplianceState>().Replace(Get<ComplianceState>().Current with { Mode = mode });
        var context = new DefaultHttpContext { RequestServices = _app.Services };
        context.Features.Set<IHttpResponseFeature>(new NullResponse { Headers = new QuietHeaders() });
        context.Request.Path = path;
        context.Request.Headers[ConstitutionalHashes.HeaderName] = stated;
        context.SetEndpoint(Endpoints[endpoint]);
        var passed = 0;
        RequestDelegate end = _ => Pass(ref passed);
        var evaluated = ActivatorUtilities.CreateInstance<ComplianceMiddleware>(_app.Services, end);

        AssertNothingIsAllocated(context, evaluated.InvokeAsync, ref passed);
    }

    // In front of routing, where the endpoint is not known: nothing but an endpoint that is exempt or required could change the result.
    [Theory(SkipUnless = nameof(IsOptimised), Skip = "The library is a Debug build: its asynchronous methods allocate.")]
    [InlineData(null)]
    [InlineData(Hash.Active)]
    [InlineData(Hash.Older)]
    [InlineData(Hash.Foreign, "/docs/live")]
    [InlineData(Hash.Active, "/docs/live")]
    [InlineData(null, "/health/live")]
    [InlineData(Hash.Foreign, "/api/policies/7", ComplianceMode.Report)]
    [InlineData(Hash.Foreign, "/health/live", ComplianceMode.Stamp)]
    public void Front_ARequestThatPasses_AllocatesNothing(string? stated, string path = "/api/policies/7", ComplianceMode mode = ComplianceMode.Enforce)
    {
        _app.UseAcgsGovernance();
        Get<ComplianceState>().Replace(Get<ComplianceState>().Current with { Mode = mode });
        var context = new DefaultHttpContext { RequestServices = _app.Services };
        context.Features.Set<IHttpResponseFeature>(new NullResponse { Headers = new QuietHeaders() });
        context.Request.Path = path;
        context.Request.Headers[ConstitutionalHashes.HeaderName] = stated;
        var passed = 0;
        RequestDelegate end = _ => Pass(ref passed);
        var evaluated = ActivatorUtilities.CreateInstance<FrontMiddleware>(_app.Services, end);

        AssertNothingIsAllocated(context, evaluated.InvokeAsync, ref passed);
    }

    private void AssertNothingIsAllocated(HttpContext context, RequestDelegate evaluated, ref int passed)
    {
        var outermost = ActivatorUtilities.CreateInstance<RequestMiddleware>(_app.Services, evaluated);
        var sent = 0;
        var allocated = Allocations.PerRun(() =>
        {
            sent++;
            Assert.True(outermost.InvokeAsync(context).IsCompletedSuccessfully);
        });

        Assert.Equal(0, allocated);
        Assert.Equal(sent, passed);
    }

    private static Task Pass(ref int passed)
    {
        passed++;
        return Task.CompletedTask;
    }

    private T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();
}
