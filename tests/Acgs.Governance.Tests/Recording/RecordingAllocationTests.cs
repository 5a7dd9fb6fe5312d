// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Benchmarks.Hosting;
using Acgs.Governance.Compliance;
using Acgs.Governance.Constitution;
using Acgs.Governance.Requests;
using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.Tests.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Tests.Recording;

/// <summary>What a request costs on the heap in a service with a ledger.</summary>
public sealed class RecordingAllocationTests : IDisposable
{
    private readonly LedgerFolder _folder = new();

    public static bool IsOptimised => AllocationTests.IsOptimised;

    public void Dispose() => _folder.Dispose();

    [Theory(SkipUnless = nameof(IsOptimised), Skip = "The library is a Debug build: its asynchronous methods allocate.")]
    [InlineData(null)]
    [InlineData(Hash.Active)]
    [InlineData(Hash.Foreign, ComplianceMode.Stamp)]
    // Counted into the record of the first one.
    [InlineData(Hash.Foreign, ComplianceMode.Report)]
    public async Task Request_ThatPasses_AllocatesNothing(string? stated, ComplianceMode mode = ComplianceMode.Enforce)
    {
        var builder = GovernedApp.CreateBuilder(new() { ["Acgs:Ledger:Path"] = _folder.Database });
        builder.AddAcgsGovernance().ConfigureCompliance(compliance => compliance.Mode = mode).AddSqliteLedger();
        builder.Services.AddSingleton<TimeProvider>(new TestTime());
        await using var app = builder.Build();
        app.UseAcgsGovernance();
        var context = new DefaultHttpContext { RequestServices = app.Services };
        context.Features.Set<IHttpResponseFeature>(new NullResponse { Headers = new QuietHeaders() });
        context.Request.Path = "/api";
        context.Request.Headers[ConstitutionalHashes.HeaderName] = stated;
        RequestDelegate end = _ => Task.CompletedTask;
        RequestDelegate evaluated = ActivatorUtilities.CreateInstance<FrontMiddleware>(app.Services, end).InvokeAsync;
        var outermost = ActivatorUtilities.CreateInstance<RequestMiddleware>(app.Services, evaluated);

        Assert.Equal(0, Allocations.PerRun(() => Assert.True(outermost.InvokeAsync(context).IsCompletedSuccessfully)));
    }
}
