// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance;
using Acgs.Governance.Health;
using BlockedService;

// A small pool that cannot grow: so few blocked work items starve it on every machine.
var threads = Environment.ProcessorCount;
ThreadPool.SetMinThreads(threads, threads);
ThreadPool.SetMaxThreads(threads, threads);

var builder = WebApplication.CreateBuilder(args);
var governance = builder.AddAcgsGovernance();
governance.Services.AddSingleton<IDependencyKind, StuckKind>();
if (builder.Configuration["StuckProbe"] is { } stuck)
{
    governance.TryAddProbe(stuck, new(), (_, _) => StuckKind.Create());
}

var app = builder.Build();
app.UseAcgsGovernance();
app.MapAcgsGovernance();

app.MapGet("/", () => "ok");

// Whoever blocks it says when it ends: no time is long enough on a slow machine.
app.MapPost("/block", (string until) =>
{
    for (var thread = 0; thread < threads; thread++)
    {
        ThreadPool.UnsafeQueueUserWorkItem(_ => SpinWait.SpinUntil(() => File.Exists(until)), null);
    }

    return Results.Accepted();
});

await app.RunAsync();
