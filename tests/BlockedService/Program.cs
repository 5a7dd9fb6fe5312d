// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance;

// A small pool that cannot grow: so few blocked work items starve it on every machine.
var threads = Environment.ProcessorCount;
ThreadPool.SetMinThreads(threads, threads);
ThreadPool.SetMaxThreads(threads, threads);

var builder = WebApplication.CreateBuilder(args);
builder.AddAcgsGovernance();
using var never = new ManualResetEventSlim();

var app = builder.Build();
app.UseAcgsGovernance();
app.MapAcgsGovernance();
app.MapPost("/block", (int seconds) =>
{
    for (var thread = 0; thread < threads; thread++)
    {
        ThreadPool.UnsafeQueueUserWorkItem(_ => never.Wait(TimeSpan.FromSeconds(seconds)), null);
    }

    return Results.Accepted();
});

await app.RunAsync();
