// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using System.Diagnostics.Metrics;
using Acgs.Governance.PipelineTests.Recording;
using Acgs.Governance.PipelineTests.Shapes;
using Acgs.Governance.PipelineTests.Styles;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Acgs.Governance.PipelineTests.Hosting;

/// <summary>Starts the host of a shape, sends the requests one after another, and stops it.</summary>
internal static class Recorder
{
    public static async Task<HostRecording> RecordAsync(Shape shape, bool isGoverned)
    {
        var log = new RecordedLog();
        using var host = HostFactory.Build(new(shape, new(shape, isGoverned), log));
        using var events = host.Services.GetRequiredService<DiagnosticListener>().Subscribe(new EventListener());
        using var counters = new GovernanceCounters(host.Services.GetRequiredService<IMeterFactory>());
        await host.StartAsync().WithinAsync("the start");
        var (own, others) = (log.Own, log.Others);
        var seen = new List<Seen>();
        var address = new Uri(host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        using (var client = new PipelineClient(address, shape.Has(Switches.Http2Only), host.Services.GetRequiredService<Arrivals>()))
        {
            foreach (var exchange in Traffic.Of(shape).Where(exchange => isGoverned || exchange.AnsweredBy == AnsweredBy.Application))
            {
                seen.Add(await RecordAsync(client, exchange, counters, address.Port));
            }
        }

        await host.StopAsync().WithinAsync("the end");
        var normalizer = new Normalizer(address.Port, "no trace");
        return new(seen, own, [.. others.Select(record => normalizer.Normalize(record.Text))]);
    }

    private static async Task<Seen> RecordAsync(PipelineClient client, Exchange exchange, GovernanceCounters counters, int port)
    {
        using var trace = new RequestTrace();
        var normalizer = new Normalizer(port, $"{trace.Id}");
        var answer = await client.AskAsync(exchange, trace.Parent).WithinAsync($"the answer to \"{exchange.Name}\"");
        await trace.Ended.WithinAsync($"the end of \"{exchange.Name}\", which was answered {answer.Status} {answer.Failure},");
        return new(exchange, normalizer.Normalize(answer), trace.ToTelemetry(normalizer.Normalize), counters.Rise());
    }
}
